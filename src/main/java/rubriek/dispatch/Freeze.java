package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.Segments;

/** Keeps what a dispatch is about to send, and to whom: later changes of the issue, the sender or the lists do not reach it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Freeze {

    /** Small enough to share a small audience among the connections, large enough that handing it out costs next to nothing. */
    private static final int SMALLEST_BATCH = 20;

    private static final int LARGEST_BATCH = 500;

    private static final String AUDIENCE = """
            insert into delivery (dispatch_id, subscriber_id, subscription_id, batch, state, attempts, changed_at)
            select cast(? as uuid), subscriber_id, subscription_id,
                   cast((place - 1) / least(?, greatest(?, (audience + ? - 1) / ?)) as integer),
                   'queued', 0, cast(? as timestamp with time zone)
            from (
              select subscriber_id, subscription_id,
                     row_number() over (order by subscriber_id) as place, count(*) over () as audience
              from (
                select subscriber_id, subscription_id,
                       row_number() over (partition by subscriber_id order by since, list_id) as choice
                from recipient
                where list_id in (select list_id from dispatch_list where dispatch_id = ?)) as subscribed
              where choice = 1 and not exists (
                select 1 from delivery earlier
                join dispatch its on its.id = earlier.dispatch_id
                join dispatch ours on ours.issue_id = its.issue_id
                where ours.id = ? and earlier.subscriber_id = subscribed.subscriber_id
                  and (earlier.state in ('sending', 'sent', 'unknown')
                    or (earlier.state = 'queued' and its.status <> 'cancelled')))%s) as numbered""";

    private final Sql sql;
    private final Segments segments;
    private final RelayPlans relays;
    private final Instances instances;

    Freeze(Sql sql, Segments segments, RelayPlans relays, Instances instances) {
        this.sql = sql;
        this.segments = segments;
        this.relays = relays;
        this.instances = instances;
    }

    /**
     * Whether a courier has copies in hand of a dispatch of this issue that was cancelled: their readers may have got it, or not get it
     * by that one.
     */
    boolean undecided(UUID issue) {
        return !sql.list("""
                        select 1 from dispatch its join delivery d on d.dispatch_id = its.id and d.state = 'sending'
                        where its.issue_id = ? and its.status = 'cancelled' limit 1""", row -> true, issue).isEmpty();
    }

    void letter(UUID dispatch, Letter letter, Instant now) {
        var replyTo = letter.replyTo();
        sql.update(
                """
                insert into frozen_edition
                  (dispatch_id, subject, plain, html, hash, language, sender_name, sender_email, reply_to, frozen_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                dispatch,
                letter.subject(),
                letter.text(),
                letter.html(),
                letter.hash(),
                letter.language(),
                letter.from().name(),
                letter.from().address().value(),
                replyTo == null ? null : replyTo.address().value(),
                now);
    }

    /**
     * A row for everybody who is confirmed on any of the lists and not suppressed: one, on however many lists the person is, and none
     * who got this issue by an earlier dispatch, or is about to; the caller holds the issue's lock, so that no two audiences of it are
     * frozen at the same time. They are numbered off into batches, so that a small audience is shared by all
     * connections of all instances too.
     *
     * @param segment the one that they have to be of; null for all
     * @return how many they are
     */
    int audience(UUID dispatch, @Nullable UUID segment, Instant now) {
        var connections = relays.connections() * instances.live();
        var values = new ArrayList<@Nullable Object>(
                List.of(dispatch, LARGEST_BATCH, SMALLEST_BATCH, connections, connections, now, dispatch, dispatch));
        if (segment == null) return sql.update(AUDIENCE.formatted(""), values.toArray());
        var chosen = segments.selection(segment);
        values.addAll(chosen.values());
        return sql.update(AUDIENCE.formatted(" and " + chosen.has("subscribed.subscriber_id")), values.toArray());
    }
}
