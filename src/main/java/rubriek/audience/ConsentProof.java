package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rubriek.shared.database.NativeIds;
import rubriek.shared.retention.Keeping;
import rubriek.shared.retention.RetentionRule;

/**
 * The ledger of people who left everything, or were erased, long ago: past the time in which anybody may ask for proof of their consent.
 * The ledger of whoever is on a list, or waits to be, is whole. That somebody left or was erased is no line of it: their
 * subscription and the suppression stay, so that nobody comes back by this.
 */
@ApplicationScoped
@Transactional
class ConsentProof implements RetentionRule {

    private static final int SUBSCRIPTIONS_AT_A_TIME = 500;

    /** Found by the steps that end a subscription, or may come behind its end, so that the lines of those who stay need not be read. */
    private static final String WITHDRAWN = """
            from consent e
            where e.action in ('unsubscribed', 'erased', 'expired', 'import-undone', 'bulk-undone',
                'suppressed', 'suppression-lifted', 'complained', 'details-changed', 'exported') and e.recorded_at < ?1
              and not exists (
                select 1 from consent y where y.subscription_id = e.subscription_id and y.recorded_at >= ?1)
              and not exists (
                select 1 from subscription n
                join subscription m on m.subscriber_id = n.subscriber_id
                where n.id = e.subscription_id
                  and (m.status <> 'unsubscribed' or m.unsubscribed_at is null or m.unsubscribed_at >= ?1))""";

    private final EntityManager session;
    private final Keeping kept;

    ConsentProof(EntityManager session, @ConfigProperty(name = "rubriek.retention.consent-proof") Keeping kept) {
        this.session = session;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "consent-proof";
    }

    @Override
    public Keeping kept() {
        return kept;
    }

    @Override
    public long due(Instant before) {
        var counted = "select count(*) from consent c where exists (select 1 " + WITHDRAWN
                + " and e.subscription_id = c.subscription_id)";
        return ((Number) session.createNativeQuery(counted)
                        .setParameter(1, before)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public int remove(Instant before) {
        var subscriptions = NativeIds.found(
                session,
                "select distinct cast(e.subscription_id as varchar(36)) " + WITHDRAWN + " limit ?2",
                before,
                SUBSCRIPTIONS_AT_A_TIME);
        if (subscriptions.isEmpty()) return 0;
        return session.createNativeQuery("delete from consent where subscription_id in (?1) and recorded_at < ?2")
                .setParameter(1, subscriptions)
                .setParameter(2, before)
                .executeUpdate();
    }
}
