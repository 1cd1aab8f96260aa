package rubriek.shared;

/**
 * In which order a list is wanted.
 *
 * @param by the name of a field in the list's rows; faces let only those through that a use case offers
 * @param descending the last first
 */
public record Sorting(String by, boolean descending) {

    public static Sorting up(String by) {
        return new Sorting(by, false);
    }

    public static Sorting down(String by) {
        return new Sorting(by, true);
    }
}
