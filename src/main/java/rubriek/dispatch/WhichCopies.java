package rubriek.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a filter, on deliveries {@code d} and their readers {@code s}; what a person typed is a parameter of it, never a part
 * (S-05).
 *
 * @param lifted only those whose refusal silenced their readers, if that was taken back at this moment
 */
record WhichCopies(
        UUID dispatch, DeliveryFilter filter, @Nullable Instant lifted) {

    static final String FROM = " from delivery d left join subscriber s on s.id = d.subscriber_id ";

    /** Who got it by another dispatch of the issue has not missed it. */
    private static final String MISSED = """
            and d.state in ('queued', 'sending', 'unknown', 'failed', 'suppressed') and not exists (
              select 1 from dispatch ours
              join dispatch its on its.issue_id = ours.issue_id and its.id <> ours.id
              join delivery got on got.dispatch_id = its.id and got.subscriber_id = d.subscriber_id and got.state = 'sent'
              where ours.id = d.dispatch_id)""";

    private static final String LIFTED = " and exists (select 1 from suppression x"
            + " where x.key_hash = s.key_hash and x.dispatch_id = d.dispatch_id and x.lifted_at = ?)";

    WhichCopies(UUID dispatch, DeliveryFilter filter) {
        this(dispatch, filter, null);
    }

    String sql() {
        var marks = String.join(", ", Collections.nCopies(filter.states().size(), "?"));
        var state = marks.isEmpty() ? "" : " and d.state in (" + marks + ")";
        var fault = filter.fault() == null ? "" : " and d.state in ('failed', 'queued') and d.fault = ?";
        var missed = filter.missed() ? " " + MISSED : "";
        var relay = filter.relay() == null ? "" : " and d.relay = ?";
        var address = filter.q() == null ? "" : " and lower(s.email) like ? escape '!'";
        return "where d.dispatch_id = ?" + state + missed + fault + relay + address + (lifted == null ? "" : LIFTED);
    }

    /** Its parameters, and more behind them. */
    @Nullable
    Object[] and(Object... more) {
        var all = new ArrayList<@Nullable Object>(List.of(dispatch));
        all.addAll(filter.states());
        if (filter.fault() != null) all.add(filter.fault());
        if (filter.relay() != null) all.add(filter.relay());
        if (filter.q() != null) all.add("%" + literal(filter.q()) + "%");
        if (lifted != null) all.add(lifted);
        all.addAll(List.of(more));
        return all.toArray();
    }

    /** Its parameters, and others before them. */
    @Nullable
    Object[] behind(Object... others) {
        var all = new ArrayList<@Nullable Object>(List.of(others));
        Collections.addAll(all, and());
        return all.toArray();
    }

    private static String literal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }
}
