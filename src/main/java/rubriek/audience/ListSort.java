package rubriek.audience;

import rubriek.shared.SortKey;

/** By what one may sort the mailing lists. */
public enum ListSort implements SortKey {
    SLUG("slug"),
    TITLE("title, slug"),
    CREATED_AT("createdAt, slug"),
    UPDATED_AT("updatedAt, slug");

    private final String ascending;

    ListSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
