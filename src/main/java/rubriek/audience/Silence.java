package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import rubriek.audience.search.Condition;
import rubriek.newsletter.Newsletters;
import rubriek.shared.database.NativeIds;

/**
 * Who gave no sign of life, by what is known without watching anybody: their consent, and the steps of the ledger that are their own doing by a
 * link to their mailbox ({@link Step#showsLife}), on whichever list. Only of whom an issue would go to at this moment.
 */
@ApplicationScoped
class Silence {

    private static final String SIGNS = ConsentAction.signsOfLife().stream()
            .map(action -> "'" + action.word() + "'")
            .collect(Collectors.joining(", "));

    /** Without a join to the table that the view is made of, by which H2 took four times as long. */
    private static final String SILENT = " from recipient r where r.list_id = ?1 and r.since < ?2 and not exists"
            + " (select 1 from subscription s where s.id = r.subscription_id and s.reconfirm_asked_at is not null) and not exists"
            + " (select 1 from consent c join subscription o on o.id = c.subscription_id where o.subscriber_id = r.subscriber_id"
            + " and c.who = '" + Step.PERSON + "' and c.action in (" + SIGNS + ") and c.at >= ?2)";

    private static final String NEVER_ASKED = " from subscription s join notice n on n.subscription_id = s.id"
            + " where n.kind = 'reconfirm' and n.state in ('dropped', 'failed') and n.created_at = s.reconfirm_asked_at";

    /** Somebody to ask, and when they came. */
    record Due(UUID subscription, long since) {}

    private final EntityManager session;
    private final Newsletters newsletters;

    Silence(EntityManager session, Newsletters newsletters) {
        this.session = session;
        this.newsletters = newsletters;
    }

    /** Who gave a sign at that moment or later is not asked; nothing where the list asks nobody. */
    Optional<Instant> before(MailingList list, Instant now) {
        return list.reconfirm()
                .map(asked -> now.atZone(newsletters.get(list.newsletterId).zone())
                        .minusMonths(asked.afterMonths())
                        .toInstant());
    }

    /** How many would be asked, were there no limit of a day. @param then as of {@link #before} */
    long count(UUID list, Instant then) {
        return number("select count(*)" + SILENT, list, then);
    }

    /** Whose consent is oldest comes first. */
    List<Due> some(UUID list, Instant then, int most) {
        List<?> rows = session.createNativeQuery(
                        "select cast(r.subscription_id as varchar(36)), cast(extract(epoch from r.since) as bigint)"
                                + SILENT + " order by r.since, r.subscription_id limit ?3")
                .setParameter(1, list)
                .setParameter(2, then)
                .setParameter(3, most)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Due(UUID.fromString((String) row[0]), ((Number) row[1]).longValue()))
                .toList();
    }

    boolean holds(UUID list, UUID subscription, Instant then) {
        return number("select count(*)" + SILENT + " and r.subscription_id = ?3", list, then, subscription) > 0;
    }

    /** How many of a list were asked by a mail that left, are on it, and gave no sign since. */
    long unanswered(UUID list) {
        return number(
                "select count(*) from subscription n where n.list_id = ?1 and " + Condition.ReconfirmAsked.SQL, list);
    }

    /** How many questions of this day (UTC) leave, or are to. */
    long askedOnTheDayOf(Instant now) {
        var day = now.truncatedTo(ChronoUnit.DAYS);
        return number(
                "select count(*) from notice where kind = 'reconfirm' and state <> 'dropped' and created_at >= ?1 and created_at < ?2",
                day,
                day.plus(1, ChronoUnit.DAYS));
    }

    /** Whose question was dropped before it left, such as that of somebody who paused meanwhile, or was refused by a relay. */
    List<UUID> neverAsked() {
        return NativeIds.found(session, "select cast(s.id as varchar(36))" + NEVER_ASKED);
    }

    boolean wasNeverAsked(UUID subscription) {
        return number("select count(*)" + NEVER_ASKED + " and s.id = ?1", subscription) > 0;
    }

    private long number(String sql, Object... values) {
        var query = session.createNativeQuery(sql);
        for (var i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
        return ((Number) query.getSingleResult()).longValue();
    }
}
