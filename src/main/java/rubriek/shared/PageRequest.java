package rubriek.shared;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param page counted from 1
 * @param size items a page, 1 to 200
 * @param sorting by a key of that list; null for its usual order
 */
public record PageRequest(int page, int size, @Nullable Sorting sorting) {

    public static final int MOST = 200;

    public PageRequest {
        if (page < 1 || page > 1_000_000) throw new IllegalArgumentException("page " + page);
        if (size < 1 || size > MOST) throw new IllegalArgumentException("size " + size);
    }

    /** In the list's usual order. */
    public PageRequest(int page, int size) {
        this(page, size, null);
    }

    public static PageRequest first(int size) {
        return new PageRequest(1, size);
    }

    /** How many rows stand before this page. */
    public int offset() {
        return (page - 1) * size;
    }

    /** The end of a query: {@code order by}, and the columns that were asked for, or else the usual ones. */
    public String orderBy(Sorting usual) {
        return " order by " + Objects.requireNonNullElse(sorting, usual).columns();
    }
}
