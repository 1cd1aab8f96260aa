package rubriek.dispatch;

import rubriek.shared.SortKey;

/** By what one may sort the mails about the service itself; by an index, as there are many. */
public enum ServiceMailSort implements SortKey {
    CREATED_AT("n.created_at, n.id desc");

    private final String ascending;

    ServiceMailSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
