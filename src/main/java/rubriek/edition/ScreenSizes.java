package rubriek.edition;

/**
 * Sizes and weights on a screen, as values of CSS; the pairs are size and line height in pixels of a mail, whose text is in pixels.
 *
 * @param text running text
 * @param name the newsletter's
 * @param section the heading of a section
 * @param entry the title of an entry
 * @param piece the title of an article, an editorial or a column
 * @param gap pixels above an entry
 * @param weight of headings: 400 to 800
 * @param nameWeight of the newsletter's name
 * @param radius pixels of the corners of pictures and boxes on the page; Outlook knows no round ones (E-04)
 */
public record ScreenSizes(
        Size text, Size name, Size section, Size entry, Size piece, int gap, int weight, int nameWeight, int radius) {

    /** @param height of a line */
    public record Size(int size, int height) {

        /** As declarations of style. */
        public String css() {
            return "font-size:" + size + "px;line-height:" + height + "px;";
        }

        /** On a page, whose text the reader may enlarge. */
        public String rem() {
            return Math.round(size * 10_000.0 / 16) / 10_000.0 + "rem";
        }
    }
}
