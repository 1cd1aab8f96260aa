package rubriek.edition.columns;

import org.jsoup.nodes.Element;

/** What no column may break. */
sealed interface Strip {

    double height();

    /** What stands between it and the strip above, if that is not loose; in points. */
    double before();

    /** Whether what follows must stand below it in the same column: it is a heading, or what belongs to one. */
    default boolean leads() {
        return false;
    }

    /** Whether something else may stand above it: not within a paragraph or a table. */
    default boolean begins() {
        return true;
    }

    /**
     * A line of text.
     *
     * @param leaf the paragraph, or the item of a list, as it stands in the galley
     * @param number of the line in its leaf, from 0
     * @param of so many lines
     * @param from the letters of the leaf that stand before the line; blanks and what only formats are not counted
     * @param to the letters with those of the line
     * @param hyphenated whether the line ends within a word
     * @param leads whether the line ends what announces a list or a table
     */
    record Line(
            Element leaf,
            int number,
            int of,
            int from,
            int to,
            boolean hyphenated,
            boolean leads,
            double before,
            double height)
            implements Strip {

        @Override
        public boolean begins() {
            return number == 0;
        }
    }

    /**
     * A heading, a table, a picture: kept together, in its place.
     *
     * @param begins false for what belongs to the words above it, as where more is to be read
     */
    record Block(Element element, boolean leads, boolean begins, double before, double height) implements Strip {}

    /**
     * Rows of a long table. The heads of its columns stand above them, if not the rows before do.
     *
     * @param part a table of these rows alone, with the heads
     * @param heads their height, which is part of that of the rows
     */
    record Rows(Element table, Element part, boolean first, double heads, double before, double height)
            implements Strip {

        @Override
        public boolean begins() {
            return first;
        }

        private boolean goesOnFrom(Strip above) {
            return !first && above instanceof Rows rows && rows.table().equals(table);
        }
    }

    /**
     * A box or a quotation: kept together, and set where it finds room at or after its place, between paragraphs.
     *
     * @param at so many strips of running text stand before its place
     * @param wide whether it is set across all columns
     */
    record Loose(Element element, int at, boolean wide, double height) implements Strip {

        @Override
        public double before() {
            return Format.LINE;
        }
    }

    /** What stands between these two, in points. */
    static double between(Strip above, Strip below) {
        if (below instanceof Rows rows && rows.goesOnFrom(above)) return -rows.heads();
        return above instanceof Loose ? Math.max(below.before(), Format.LINE) : below.before();
    }
}
