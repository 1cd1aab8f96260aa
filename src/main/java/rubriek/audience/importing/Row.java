package rubriek.audience.importing;

import org.jspecify.annotations.Nullable;

/**
 * One record of a file, or what is wrong with it.
 *
 * @param line where it begins, counted from 1; in a spreadsheet the number of the row
 * @param until the last line that it holds, or that was read into it for want of a quotation mark
 * @param names what the cells are called; the same array for all rows of a table
 * @param cells as many as there are names, or fewer; more only of a row with a fault; where a quote swallowed lines, those of the first
 *     line alone
 * @param fault null when it could be read
 */
record Row(
        long line,
        long until,
        String[] names,
        String[] cells,
        @Nullable SkipReason fault) {

    private static final String[] NONE = {};

    Row(long line, String[] names, String[] cells) {
        this(line, line, names, cells, null);
    }

    static Row faulty(long line, SkipReason fault) {
        return faulty(line, line, fault);
    }

    static Row faulty(long line, long until, SkipReason fault) {
        return new Row(line, until, NONE, NONE, fault);
    }

    /** Cannot be taken, though its cells are known. */
    Row with(SkipReason because) {
        return new Row(line, until, names, cells, because);
    }

    boolean spansLines() {
        return until > line;
    }
}
