package rubriek.dispatch;

import java.util.Optional;
import java.util.Set;
import rubriek.dispatch.smtp.RelaySettings;

/**
 * A relay as the settings want it.
 *
 * @param name {@code smtp} for the first, {@code outbox} for the local outbox
 * @param smtp how to talk to it; empty for the outbox
 * @param domains of senders whose mail it carries, in A-labels and lower case; none for all
 * @param weight its share among those of its rank; 0: only when the others do not serve
 * @param connections copies that an instance carries over it at the same time, 1 or more
 * @param signs whether it signs our mail, so that we do not (D-11)
 */
record RelayPlan(
        String name,
        Optional<RelaySettings> smtp,
        Set<String> domains,
        int weight,
        int connections,
        boolean signs,
        PaceSettings pace) {

    /** Of the relay that has its settings at {@code rubriek.smtp}. */
    static final String FIRST = "smtp";

    static final String OUTBOX = "outbox";

    boolean carries(String sender) {
        return domains.isEmpty() || domains.contains(sender);
    }

    /** Who names the sender's domain goes before who carries all, and who has a weight before who has none. @return 0 for those to go first */
    int rank() {
        return (domains.isEmpty() ? 2 : 0) + (weight == 0 ? 1 : 0);
    }
}
