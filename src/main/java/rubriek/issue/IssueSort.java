package rubriek.issue;

import rubriek.shared.SortKey;

/** By what one may sort the issues of a newsletter. */
public enum IssueSort implements SortKey {
    NUMBER("number"),
    PERIOD("period, number"),
    CREATED_AT("createdAt, number"),
    UPDATED_AT("updatedAt, number"),
    PUBLISHED_AT("publishedAt nulls last, number");

    private final String ascending;

    IssueSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
