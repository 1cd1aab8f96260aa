package rubriek.account;

import rubriek.shared.SortKey;

/** By what one may sort the tokens. */
public enum TokenSort implements SortKey {
    CREATED_AT("createdAt, id desc"),
    NAME("name, id"),
    EXPIRES_AT("expiresAt nulls last, id");

    private final String ascending;

    TokenSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
