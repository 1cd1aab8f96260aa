package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.message.MessageId;
import rubriek.shared.EmailAddress;

/**
 * The rows of the deliveries. It, {@link Doubts} and {@link SecondTries} alone move them: queued copies are claimed, claimed ones are recorded or released.
 * Every change names the state that it changes from, so that two who want the same row do not both get it. It has never heard of a
 * relay.
 */
@ApplicationScoped
@Transactional
class Ledger {

    private static final String PUT_BACK = """
            update delivery
            set state = 'queued', attempts = attempts - 1, dated_at = case when doubtful then dated_at else null end,
                carrier = null,%s changed_at = ?
            where id = ? and attempts = ? and state in ('sending', 'unknown') and carrier = ?""";

    private final Sql sql;
    private final DispatchRepository dispatches;
    private final Clock clock;

    Ledger(Sql sql, DispatchRepository dispatches, Clock clock) {
        this.sql = sql;
        this.dispatches = dispatches;
        this.clock = clock;
    }

    /**
     * The next copies of a batch that may leave now. Whoever left or was suppressed meanwhile is set aside; each of the
     * others stands as sending, with its message id and return token, before this returns.
     *
     * @param carrier the name of this run of the program, by which its journal is found
     * @param domain of the sender's address, for new message ids
     * @return none when nothing is due, or when the dispatch is not to send
     */
    List<Claimed> claim(Batch batch, int most, String carrier, String domain) {
        if (!dispatches.withId(batch.dispatch()).is(DispatchStatus.SENDING)) return List.of();
        var now = clock.instant();
        var due = due(batch, most, domain, now);
        suppress(due.stream().filter(d -> d.copy().isEmpty()).map(Due::id).toList(), now);
        var taken = take(due.stream().flatMap(d -> d.copy().stream()).toList(), carrier, now);
        if (sends(batch.dispatch())) return taken;
        release(taken.stream().map(Claimed::tried).toList(), carrier); // cancelled while we waited for the rows
        return List.of();
    }

    /** By what is committed at this moment. */
    private boolean sends(UUID dispatch) {
        return !sql.list("select 1 from dispatch where id = ? and status = 'sending'", row -> true, dispatch)
                .isEmpty();
    }

    /** Whether any of its copies was sent over the relay of this name. */
    boolean carried(UUID dispatch, String relay) {
        var sent = "select 1 from delivery where dispatch_id = ? and state = 'sent' and relay = ? limit 1";
        return !sql.list(sent, row -> true, dispatch, relay).isEmpty();
    }

    /** Writes down what became of copies that were claimed. Of one that was taken for lost meanwhile this is the truth. */
    void record(Map<Claimed.Try, Settlement> outcomes) {
        var now = clock.instant();
        var rows = new ArrayList<@Nullable Object[]>();
        outcomes.forEach((tried, s) -> rows.add(new @Nullable Object[] {
            s.state(),
            s.code(),
            s.enhanced(),
            s.text(),
            s.fault(),
            s.nextTryAt(),
            s.relay(),
            s.state(),
            s.state(),
            now,
            tried.delivery(),
            tried.attempt()
        }));
        sql.batch("""
                update delivery
                set state = ?, code = ?, enhanced = ?, reply = ?, fault = ?, next_try_at = ?,
                    relay = coalesce(?, case when doubtful then relay end),
                    doubtful = case when ? = 'unknown' then true else doubtful end,
                    dated_at = case when ? = 'queued' and not doubtful then null else dated_at end,
                    carrier = null, changed_at = ?
                where id = ? and attempts = ? and state in ('sending', 'unknown')""", rows);
    }

    /**
     * Puts claimed copies back that nobody tried to send, also when they were taken for lost meanwhile: it is as if they had not been claimed.
     *
     * @param carrier under whose name they stand; by now another may have claimed them
     */
    void release(Collection<Claimed.Try> tries, String carrier) {
        var now = clock.instant();
        sql.batch(
                PUT_BACK.formatted(""),
                tries.stream()
                        .map(t -> new @Nullable Object[] {now, t.delivery(), t.attempt(), carrier})
                        .toList());
    }

    /** The same of those that are to be tried at a later moment. */
    void sendAway(Map<Claimed.Try, Instant> tries, String carrier) {
        var now = clock.instant();
        var rows = new ArrayList<@Nullable Object[]>();
        tries.forEach((tried, until) ->
                rows.add(new @Nullable Object[] {until, now, tried.delivery(), tried.attempt(), carrier}));
        sql.batch(PUT_BACK.formatted(" next_try_at = ?,"), rows);
    }

    /** When the next copy of this batch may be tried; now, when one is due. Nothing when none is queued. */
    Optional<Instant> nextTry(Batch batch) {
        var now = clock.instant();
        return sql
                .list(
                        "select next_try_at from delivery where dispatch_id = ? and state = 'queued' and batch = ?",
                        row -> Objects.requireNonNullElse(Sql.instant(row, "next_try_at"), now),
                        batch.dispatch(),
                        batch.number())
                .stream()
                .min(Instant::compareTo);
    }

    /** Says on the dispatch why it gets on so badly. */
    void explain(UUID dispatch, Reason reason, String detail) {
        sql.update(
                "update dispatch set reason = ?, detail = ? where id = ? and status = 'sending'",
                reason.code(),
                detail.substring(0, Math.min(detail.length(), 500)),
                dispatch);
    }

    /** It gets on again. */
    void explainNothing(UUID dispatch) {
        sql.update(
                "update dispatch set reason = null, detail = null where id = ? and status = 'sending' and reason is not null",
                dispatch);
    }

    /** Whether a copy of this dispatch is queued or under way. */
    boolean unfinished(UUID dispatch) {
        return !sql.list(
                        "select 1 from delivery where dispatch_id = ? and state in ('queued', 'sending') limit 1",
                        row -> true,
                        dispatch)
                .isEmpty();
    }

    /** Who waits for a later try goes on waiting as long as was meant, although the clock was put back. */
    void waitNoLonger(UUID dispatch) {
        var now = clock.instant();
        sql.update("""
                update delivery set next_try_at = cast(? as timestamp with time zone) + (next_try_at - changed_at), changed_at = ?
                where dispatch_id = ? and state = 'queued' and next_try_at is not null and changed_at > ?""", now, now, dispatch, now);
    }

    /** The batches of a dispatch in which somebody is queued, whether now or for a later try. */
    List<Batch> waiting(UUID dispatch) {
        return sql.list(
                "select distinct batch from delivery where dispatch_id = ? and state = 'queued' order by batch",
                row -> new Batch(dispatch, row.getInt(1)),
                dispatch);
    }

    /** The batches of a dispatch in which somebody is queued who may be tried now. */
    List<Batch> due(UUID dispatch) {
        return sql.list(
                "select distinct batch from delivery where dispatch_id = ? and state = 'queued'"
                        + " and (next_try_at is null or next_try_at <= ?) order by batch",
                row -> new Batch(dispatch, row.getInt(1)),
                dispatch,
                clock.instant());
    }

    /**
     * The copies that a run of the program had in hand, also those that were taken for lost meanwhile, with their readers' addresses where these are
     * still known.
     */
    Map<Claimed.Try, Optional<EmailAddress>> heldBy(String carrier) {
        var held = new LinkedHashMap<Claimed.Try, Optional<EmailAddress>>();
        sql.each(
                """
                select d.id, d.attempts, s.email
                from dispatch o join delivery d on d.dispatch_id = o.id left join subscriber s on s.id = d.subscriber_id
                where o.started_at is not null and d.state in ('sending', 'unknown') and d.carrier = ?""",
                row -> held.put(
                        new Claimed.Try(row.getLong("id"), row.getInt("attempts")),
                        Optional.ofNullable(row.getString("email")).map(EmailAddress::new)),
                carrier);
        return held;
    }

    /** Whoever left the list that they were found on, and is still on another of the dispatch, gets the copy by that one (U-08). */
    private List<Due> due(Batch batch, int most, String domain, Instant now) {
        var rows = sql.list("""
                select d.id, d.attempts, d.message_id, d.return_token, d.dated_at, d.doubtful, d.relay, r.subscription_id,
                       r.list_id, r.email, r.name, r.since
                from delivery d left join recipient r
                  on r.subscriber_id = d.subscriber_id
                  and r.list_id in (select l.list_id from dispatch_list l where l.dispatch_id = d.dispatch_id)
                where d.dispatch_id = ? and d.state = 'queued' and d.batch = ? and (d.next_try_at is null or d.next_try_at <= ?)
                order by d.id, case when r.subscription_id = d.subscription_id then 0 else 1 end, r.list_id
                limit ?""", row -> due(row, domain, now), batch.dispatch(), batch.number(), now, most);
        var first = new LinkedHashMap<Long, Due>();
        rows.forEach(due -> first.putIfAbsent(due.id(), due));
        return List.copyOf(first.values());
    }

    private void suppress(List<Long> ids, Instant now) {
        sql.batch(
                "update delivery set state = 'suppressed', next_try_at = null, changed_at = ? where id = ? and state = 'queued'",
                ids.stream().map(id -> new @Nullable Object[] {now, id}).toList());
    }

    private List<Claimed> take(List<Claimed> copies, String carrier, Instant now) {
        var taken =
                sql.batch("""
                update delivery
                set state = 'sending', attempts = ?, message_id = ?, return_token = ?, dated_at = ?, carrier = ?, changed_at = ?
                where id = ? and attempts = ? and state = 'queued'""", copies.stream().map(c -> taking(c, carrier, now)).toList());
        var ours = new ArrayList<Claimed>();
        for (var i = 0; i < taken.length; i++) if (taken[i] == 1) ours.add(copies.get(i));
        return ours;
    }

    private static @Nullable Object[] taking(Claimed c, String carrier, Instant now) {
        return new @Nullable Object[] {
            c.attempts(), c.messageId(), c.returnToken(), c.datedAt(), carrier, now, c.id(), c.attempts() - 1
        };
    }

    /** @param copy empty when its reader gets no mail any more */
    private record Due(long id, Optional<Claimed> copy) {}

    private static Due due(ResultSet row, String domain, Instant now) throws SQLException {
        var id = row.getLong("id");
        var email = row.getString("email");
        return new Due(id, email == null ? Optional.empty() : Optional.of(copy(row, email, domain, now)));
    }

    private static Claimed copy(ResultSet row, String email, String domain, Instant now) throws SQLException {
        return new Claimed(
                row.getLong("id"),
                row.getObject("subscription_id", UUID.class),
                row.getObject("list_id", UUID.class),
                new EmailAddress(email),
                row.getString("name"),
                Objects.requireNonNull(Sql.instant(row, "since")),
                Objects.requireNonNullElseGet(row.getString("message_id"), () -> MessageId.at(domain, now)),
                Objects.requireNonNullElseGet(row.getString("return_token"), () -> ReturnToken.make(now)),
                Objects.requireNonNullElse(Sql.instant(row, "dated_at"), now),
                row.getInt("attempts") + 1,
                row.getBoolean("doubtful") ? row.getString("relay") : null);
    }
}
