package rubriek.audience;

import rubriek.shared.SortKey;

/** By what one may sort the suppressions. */
public enum SuppressionSort implements SortKey {
    SINCE("since, id desc");

    private final String ascending;

    SuppressionSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
