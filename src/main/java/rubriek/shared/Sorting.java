package rubriek.shared;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * In which order a list is wanted.
 *
 * @param descending the last first
 */
public record Sorting(SortKey by, boolean descending) {

    private static final String DOWN = " desc";
    private static final String EMPTY_LAST = " nulls last";

    /**
     * What stands behind {@code order by}, in SQL or HQL as the key is; backwards, every column turns, so that an index serves
     * both ways.
     */
    public String columns() {
        return descending
                ? Arrays.stream(by.ascending().split(", ", -1))
                        .map(Sorting::turned)
                        .collect(Collectors.joining(", "))
                : by.ascending();
    }

    private static String turned(String column) {
        if (column.endsWith(EMPTY_LAST))
            return turned(column.substring(0, column.length() - EMPTY_LAST.length())) + EMPTY_LAST;
        return column.endsWith(DOWN) ? column.substring(0, column.length() - DOWN.length()) : column + DOWN;
    }

    public static Sorting up(SortKey by) {
        return new Sorting(by, false);
    }

    public static Sorting down(SortKey by) {
        return new Sorting(by, true);
    }
}
