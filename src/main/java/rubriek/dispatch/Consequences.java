package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import rubriek.audience.Suppressions;
import rubriek.dispatch.refusal.Fault;
import rubriek.shared.EmailAddress;

/**
 * What outcomes mean beyond their own copy, in the transaction that records them: an address that there is not gets no mail any more, nor
 * does a mailbox that has been full for long (B-05, B-07). A refusal that is the sender's fault touches no reader (T-10). Only for what was
 * refused for good is anything asked of the database.
 */
@ApplicationScoped
@Transactional
class Consequences {

    /** Several dispatches of one issue may stand between two issues. */
    private static final int DISPATCHES_AN_ISSUE = 4;

    private final Ledger ledger;
    private final Sql sql;
    private final Suppressions suppressions;
    private final RefusalSettings settings;

    Consequences(Ledger ledger, Sql sql, Suppressions suppressions, RefusalSettings settings) {
        this.ledger = ledger;
        this.sql = sql;
        this.suppressions = suppressions;
        this.settings = settings;
    }

    /**
     * Records what became of copies that were claimed, puts the others of them back, and draws the consequences.
     *
     * @param carrier who claimed them
     */
    void close(
            Map<Claimed.Try, Settlement> settled,
            Collection<Claimed.Try> others,
            Map<Claimed.Try, Instant> sentAway,
            String carrier) {
        ledger.record(settled);
        ledger.release(others, carrier);
        ledger.sendAway(sentAway, carrier);
        settled.entrySet().stream()
                .filter(e -> e.getValue().state() == DeliveryState.FAILED)
                .flatMap(e -> reader(e.getKey(), e.getValue()).stream())
                .sorted(Comparator.comparing(Reader::address, suppressions.order()))
                .forEach(this::silence);
    }

    /** Somebody whose mailbox or address refused a copy for good. */
    private record Reader(long delivery, UUID dispatch, UUID subscriber, EmailAddress address, Settlement refusal) {}

    private Optional<Reader> reader(Claimed.Try tried, Settlement refusal) {
        var address = refusal.fault() == Fault.ADDRESS && refusal.permanent() && settings.suppressUnknown();
        var mailbox = refusal.fault() == Fault.MAILBOX && settings.full().issues() > 0;
        if (!address && !mailbox) return Optional.empty();
        return sql
                .list(
                        """
                        select d.subscriber_id, s.email, d.dispatch_id from delivery d
                        join subscriber s on s.id = d.subscriber_id where d.id = ?""",
                        row -> new Reader(
                                tried.delivery(),
                                row.getObject(3, UUID.class),
                                row.getObject(1, UUID.class),
                                new EmailAddress(row.getString(2)),
                                refusal),
                        tried.delivery())
                .stream()
                .findFirst();
    }

    private void silence(Reader reader) {
        if (reader.refusal().fault() == Fault.MAILBOX && !fullForLong(reader)) return;
        suppressions.refused(reader.address(), reader.refusal().words(), reader.dispatch());
        Log.infof(
                "delivery %d: its reader gets no more mail, %s",
                reader.delivery(), reader.refusal().fault());
    }

    private boolean fullForLong(Reader reader) {
        var full = settings.full();
        return new FullMailbox(full.issues(), full.ofLast(), full.over())
                .givenUp(tried(reader.subscriber()), suppressions.lastLifted(reader.address()));
    }

    private List<FullMailbox.Tried> tried(UUID subscriber) {
        return sql.list(
                """
                select o.issue_id, d.state, d.fault, d.changed_at
                from dispatch o join delivery d on d.dispatch_id = o.id and d.subscriber_id = ?
                where o.started_at is not null and d.state in ('sent', 'failed')
                order by o.started_at desc, o.id limit ?""",
                row -> new FullMailbox.Tried(
                        row.getObject("issue_id", UUID.class),
                        DeliveryState.ofWord(row.getString("state")),
                        Sql.fault(row),
                        Objects.requireNonNull(Sql.instant(row, "changed_at"))),
                subscriber,
                settings.full().ofLast() * DISPATCHES_AN_ISSUE);
    }
}
