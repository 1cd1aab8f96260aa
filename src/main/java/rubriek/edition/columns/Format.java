package rubriek.edition.columns;

/**
 * The page of a magazine: A4 with a type area of 174 mm by 55 lines. The margins stand in {@code templates/magazine/style.css} and leave a
 * line more than this, so that neither rounding nor a paragraph that comes out a line longer in two parts makes a page too many.
 */
final class Format {

    /** From one line of running text to the next, in points; what stands between lines is a multiple of it where it can be. */
    static final double LINE = 13;

    /** The same in text of one wide column. */
    static final double WIDE_LINE = 16;

    static final double HEIGHT = 55 * LINE;

    static final double WIDTH = points(174);

    /** Between two columns, and between what stands beside a column and that column. */
    static final double GUTTER = points(6);

    /** The engine rounds widths; a row that is as wide as its cells would break. */
    private static final double SLACK = points(0.1);

    private Format() {}

    static double points(double millimetres) {
        return millimetres * 72 / 25.4;
    }

    /** Of one of so many columns that share this width. */
    static double column(double width, int columns) {
        return (width - (columns - 1) * GUTTER) / columns - SLACK;
    }

    /** From the left edge of a column to that of the next. */
    static double step(double width, int columns) {
        return (width + GUTTER) / columns;
    }
}
