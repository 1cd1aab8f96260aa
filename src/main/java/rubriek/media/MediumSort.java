package rubriek.media;

import rubriek.shared.SortKey;

/** By what one may sort the media of a newsletter. */
public enum MediumSort implements SortKey {
    CREATED_AT("createdAt, id desc"),
    UPDATED_AT("updatedAt, id"),
    NAME("name, id");

    private final String ascending;

    MediumSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
