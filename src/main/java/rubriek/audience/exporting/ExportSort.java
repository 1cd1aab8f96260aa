package rubriek.audience.exporting;

import rubriek.shared.SortKey;

/** By what one may sort the exports of a list. */
public enum ExportSort implements SortKey {
    CREATED_AT("created_at, id desc");

    private final String ascending;

    ExportSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
