package rubriek.issue;

import rubriek.shared.SortKey;

/** By what one may sort the revisions of an issue. */
public enum RevisionSort implements SortKey {
    VERSION("version"),
    SAVED_AT("savedAt, version");

    private final String ascending;

    RevisionSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
