package rubriek.issue;

import rubriek.shared.SortKey;

/** By what one may sort the steps of a review. */
public enum ReviewSort implements SortKey {
    VERSION("version, id"),
    AT("takenAt, version, id");

    private final String ascending;

    ReviewSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
