package rubriek.issue;

import rubriek.shared.SortKey;

/** By what one may sort the comments on an issue. */
public enum CommentSort implements SortKey {
    CREATED_AT("createdAt, id"),
    UPDATED_AT("updatedAt, id");

    private final String ascending;

    CommentSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
