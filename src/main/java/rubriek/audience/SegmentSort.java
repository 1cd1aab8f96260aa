package rubriek.audience;

import rubriek.shared.SortKey;

/** By what one may sort the segments of a list. */
public enum SegmentSort implements SortKey {
    SLUG("slug"),
    NAME("name, slug"),
    CREATED_AT("createdAt, slug"),
    UPDATED_AT("updatedAt, slug");

    private final String ascending;

    SegmentSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
