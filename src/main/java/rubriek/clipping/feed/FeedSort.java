package rubriek.clipping.feed;

import rubriek.shared.SortKey;

/** By what one may sort the feeds of a newsletter. */
public enum FeedSort implements SortKey {
    CREATED_AT("createdAt, id"),
    TITLE("title nulls last, id"),
    URL("url, id");

    private final String ascending;

    FeedSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
