package rubriek.audience.changing;

import rubriek.shared.SortKey;

/** By what one may sort the bulk changes of a list. */
public enum BulkChangeSort implements SortKey {
    CREATED_AT("created_at, id desc");

    private final String ascending;

    BulkChangeSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
