package rubriek.dispatch;

import rubriek.shared.SortKey;

/** By what one may sort what was sent to one reader; CREATED_AT is when the dispatch was made. */
public enum ReceiptSort implements SortKey {
    CREATED_AT("o.created_at, o.id desc"),
    AT("d.changed_at, o.id"),
    ISSUE("i.number, o.id");

    private final String ascending;

    ReceiptSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
