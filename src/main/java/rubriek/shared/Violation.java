package rubriek.shared;

/**
 * One thing that is wrong with the input, at the place where it is wrong.
 *
 * @param field the path of the field in the document that was sent, such as {@code sections[0].entries[2].url}; empty when
 *     the document as a whole is meant
 * @param message a sentence for a person, in their language
 */
public record Violation(String field, String message) {}
