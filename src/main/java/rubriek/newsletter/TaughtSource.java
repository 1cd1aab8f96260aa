package rubriek.newsletter;

/**
 * What a saved entry says of its link.
 *
 * @param url the link
 * @param name its source, as the editor wrote it
 */
public record TaughtSource(String url, String name) {}
