package rubriek.issue.spelling;

/**
 * A word of a text.
 *
 * @param text with straight apostrophes
 * @param opens whether a sentence begins with it, so that its capital says nothing
 */
public record Word(String text, boolean opens) {

    /** Whether its capitals say that it is a name or an abbreviation, which no dictionary holds. */
    public boolean isName() {
        var capitals = text.chars().skip(1).anyMatch(Character::isUpperCase);
        return capitals || !opens && Character.isUpperCase(text.codePointAt(0));
    }
}
