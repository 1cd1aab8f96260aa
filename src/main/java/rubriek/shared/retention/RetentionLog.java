package rubriek.shared.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.query.NativeQuery;

/** The last run of each rule. */
@ApplicationScoped
@Transactional
class RetentionLog {

    private final EntityManager session;

    RetentionLog(EntityManager session) {
        this.session = session;
    }

    void begin(String rule, Instant now) {
        session.createNativeQuery(
                        "insert into retention_run (rule, started_at, removed, failed) values (?1, ?2, 0, false)"
                                + " on conflict do nothing")
                .setParameter(1, rule)
                .setParameter(2, now)
                .executeUpdate();
        session.createNativeQuery(
                        "update retention_run set started_at = ?2, finished_at = null, removed = 0, failed = false where rule = ?1")
                .setParameter(1, rule)
                .setParameter(2, now)
                .executeUpdate();
    }

    /** So that a run that is cut off has told what it did. */
    void count(String rule, long removed) {
        session.createNativeQuery("update retention_run set removed = removed + ?2 where rule = ?1")
                .setParameter(1, rule)
                .setParameter(2, removed)
                .executeUpdate();
    }

    void end(String rule, boolean failed, Instant now) {
        session.createNativeQuery("update retention_run set finished_at = ?2, failed = ?3 where rule = ?1")
                .setParameter(1, rule)
                .setParameter(2, now)
                .setParameter(3, failed)
                .executeUpdate();
    }

    Optional<RetentionView.Run> last(String rule) {
        var run = session.createNativeQuery(
                        "select started_at, finished_at, removed, failed from retention_run where rule = ?1",
                        Object[].class)
                .setParameter(1, rule)
                .unwrap(NativeQuery.class)
                .addScalar("started_at", Instant.class)
                .addScalar("finished_at", Instant.class)
                .addScalar("removed", Long.class)
                .addScalar("failed", Boolean.class)
                .uniqueResult();
        return Optional.ofNullable((Object[]) run)
                .map(row -> new RetentionView.Run((Instant) row[0], (Instant) row[1], (Long) row[2], (Boolean) row[3]));
    }
}
