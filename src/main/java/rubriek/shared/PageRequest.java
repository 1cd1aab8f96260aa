package rubriek.shared;

/**
 * Which page of a list is wanted.
 *
 * @param page counted from 1
 * @param size items a page, 1 to 200
 */
public record PageRequest(int page, int size) {

    public static final int MOST = 200;

    public PageRequest {
        if (page < 1 || page > 1_000_000) throw new IllegalArgumentException("page " + page);
        if (size < 1 || size > MOST) throw new IllegalArgumentException("size " + size);
    }

    public static PageRequest first(int size) {
        return new PageRequest(1, size);
    }

    /** How many rows stand before this page. */
    public int offset() {
        return (page - 1) * size;
    }
}
