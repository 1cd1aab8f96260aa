package rubriek.dispatch;

import rubriek.shared.SortKey;

/**
 * By what one may sort the copies of a dispatch; each by an index from its first column on, as there may be a million. AUDIENCE is the
 * order in which it was frozen.
 */
public enum DeliverySort implements SortKey {
    AUDIENCE("d.dispatch_id, d.subscriber_id"),
    STATE("d.dispatch_id, d.state, d.batch, d.id");

    private final String ascending;

    DeliverySort(String ascending) {
        this.ascending = ascending;
    }

    @Override
    public String ascending() {
        return ascending;
    }
}
