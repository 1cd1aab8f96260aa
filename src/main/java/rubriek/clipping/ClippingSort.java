package rubriek.clipping;

import rubriek.shared.SortKey;

/** By what one may sort an inbox. */
public enum ClippingSort implements SortKey {
    SAVED_AT("createdAt, id desc"),
    UPDATED_AT("updatedAt, id"),
    TITLE("title nulls last, id"),
    PUBLISHED_ON("publishedOn nulls last, id");

    private final String ascending;

    ClippingSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
