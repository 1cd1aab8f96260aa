package rubriek.audience;

import rubriek.shared.SortKey;

/** By what one may sort the history of a person. */
public enum ConsentSort implements SortKey {
    RECORDED_AT("c.id"),
    AT("c.at, c.id");

    private final String ascending;

    ConsentSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
