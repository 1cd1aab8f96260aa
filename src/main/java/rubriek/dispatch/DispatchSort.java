package rubriek.dispatch;

import rubriek.shared.SortKey;

/** By what one may sort the dispatches. */
public enum DispatchSort implements SortKey {
    CREATED_AT("createdAt, id desc"),
    SEND_AT("sendAt, id");

    private final String ascending;

    DispatchSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
