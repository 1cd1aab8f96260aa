package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rubriek.shared.database.NativeIds;
import rubriek.shared.retention.Keeping;
import rubriek.shared.retention.RetentionRule;

/** What became of mails about the service itself, with what the server said. One that still waits to be sent stays. */
@ApplicationScoped
@Transactional
class OldNotices implements RetentionRule {

    private static final int AT_A_TIME = 2_000;
    private static final String OVER = " from notice where (state in ('sent', 'failed', 'dropped')"
            + " or state = 'unknown' and next_try_at is null) and changed_at < ?1";

    private final EntityManager session;
    private final Keeping kept;

    /** Kept as long as any other record of a mail to one reader. */
    OldNotices(EntityManager session, @ConfigProperty(name = "rubriek.retention.send-records") Keeping kept) {
        this.session = session;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "service-mails";
    }

    @Override
    public Keeping kept() {
        return kept;
    }

    @Override
    public long due(Instant before) {
        return ((Number) session.createNativeQuery("select count(*)" + OVER)
                        .setParameter(1, before)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public int remove(Instant before) {
        var ids = NativeIds.found(session, "select cast(id as varchar(36))" + OVER + " limit ?2", before, AT_A_TIME);
        if (ids.isEmpty()) return 0;
        return session.createNativeQuery("delete from notice where id in (?1)")
                .setParameter(1, ids)
                .executeUpdate();
    }
}
