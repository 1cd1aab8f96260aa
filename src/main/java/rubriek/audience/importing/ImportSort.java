package rubriek.audience.importing;

import rubriek.shared.SortKey;

/** By what one may sort imports. */
public enum ImportSort implements SortKey {
    CREATED_AT("created_at, id desc");

    private final String ascending;

    ImportSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
