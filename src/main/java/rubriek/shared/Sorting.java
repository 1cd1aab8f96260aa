package rubriek.shared;

import java.util.List;

/**
 * In which order a list is wanted.
 *
 * @param by the name of a field in the list's rows; faces let only those through that a use case offers
 * @param descending the last first
 */
public record Sorting(String by, boolean descending) {

    /**
     * The name, when it is one of these; nothing else ever reaches a query (S-05).
     *
     * @throws IllegalArgumentException when it is not
     */
    public String among(List<String> names) {
        if (!names.contains(by)) throw new IllegalArgumentException("sort by " + by);
        return by;
    }

    public static Sorting up(String by) {
        return new Sorting(by, false);
    }

    public static Sorting down(String by) {
        return new Sorting(by, true);
    }
}
