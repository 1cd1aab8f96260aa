package rubriek.audience;

import rubriek.shared.SortKey;

/** By what one may sort the people of a list; by an index from its first column on, as there may be a million. */
public enum SubscriberSort implements SortKey {
    ASKED_AT("n.list_id desc, n.asked_at, n.subscriber_id desc");

    private final String ascending;

    SubscriberSort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
