package rubriek.edition;

/**
 * The tokens of a theme on paper, as values of CSS that the engine knows. The accent, and the band that a head may be filled with,
 * are the newsletter's: {@link Palette}.
 *
 * @param text family of running text
 * @param title family of the name of the newsletter and of titles that stand large
 * @param heading family of sections and of the titles of entries
 * @param label family of labels, bylines and small print
 * @param weight of the name of the newsletter: 400 or 600, since no other is embedded
 * @param ink text, {@code #rrggbb}, as are those that follow
 * @param muted what stands back
 * @param line between things
 * @param tint ground of a box
 * @param radius of the corners of boxes, with its unit
 */
public record PaperTheme(
        String text,
        String title,
        String heading,
        String label,
        int weight,
        String ink,
        String muted,
        String line,
        String tint,
        String radius) {}
