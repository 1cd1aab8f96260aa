package rubriek.newsletter;

import rubriek.shared.SortKey;

/** By what one may sort the newsletters. */
public enum NewsletterSort implements SortKey {
    TITLE("title, slug"),
    SLUG("slug"),
    CREATED_AT("createdAt, slug"),
    UPDATED_AT("updatedAt, slug");

    private final String ascending;

    NewsletterSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
