package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import rubriek.audience.Crowds.Doing;
import rubriek.shared.EmailAddress;

/**
 * Writes in the ledger who was silenced and who may be mailed again, one or many in one statement. What is about one list is a step of the
 * person's subscription to it, or of their first one when they are not on it; what is about all lists, of each. Nothing of theirs changes by
 * it, so nobody is locked. Why it was is told by the suppression, which an erasure empties.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SuppressionSteps {

    private static final String WRITE =
            "insert into consent (subscription_id, list_id, key_hash, action, at, recorded_at, who, how, suppression_id)"
                    + " select s.id, coalesce(x.list_id, s.list_id), p.key_hash, cast(? as varchar), cast(? as timestamp with time zone),"
                    + " cast(? as timestamp with time zone), cast(? as varchar), cast(? as varchar), x.id"
                    + " from subscriber p join suppression x on x.key_hash = p.key_hash join subscription s on s.subscriber_id = p.id"
                    + " where p.email_key = any(?) and x.id = any(?) and (x.list_id is null or s.list_id = x.list_id"
                    + " or not exists (select 1 from subscription o where o.subscriber_id = p.id and (o.list_id = x.list_id or o.id < s.id)))";

    /** Whoever lifted it at another moment wrote that down. */
    private static final String THEN = " and x.lifted_at = ?";

    private static final String ORDER = " order by p.key_hash, s.id";

    private final DataSource database;
    private final EntityManager session;

    SuppressionSteps(DataSource database, EntityManager session) {
        this.database = database;
        this.session = session;
    }

    /**
     * These are in force from now on.
     *
     * @param suppressions their ids
     * @param addresses that they are about
     */
    public void silenced(Collection<UUID> suppressions, Collection<EmailAddress> addresses, Doing doing) {
        write(ConsentAction.SUPPRESSED, WRITE + ORDER, suppressions, addresses, doing);
    }

    /** Those of these that were lifted at that very moment; as of {@link #silenced}. */
    public void lifted(Collection<UUID> suppressions, Collection<EmailAddress> addresses, Doing doing) {
        write(ConsentAction.SUPPRESSION_LIFTED, WRITE + THEN + ORDER, suppressions, addresses, doing);
    }

    private void write(
            ConsentAction action,
            String sql,
            Collection<UUID> suppressions,
            Collection<EmailAddress> addresses,
            Doing doing) {
        if (addresses.isEmpty()) return;
        session.flush(); // whoever moved to the address a moment ago is found by it
        var at = OffsetDateTime.ofInstant(doing.at(), ZoneOffset.UTC);
        var keys = addresses.stream().map(EmailAddress::key).toArray();
        try (var connection = database.getConnection();
                var write = connection.prepareStatement(sql)) {
            write.setString(1, action.word());
            write.setObject(2, at);
            write.setObject(3, at);
            write.setString(4, doing.by());
            write.setString(5, doing.how());
            write.setArray(6, connection.createArrayOf("varchar", keys));
            write.setArray(7, connection.createArrayOf("uuid", suppressions.toArray()));
            if (sql.contains(THEN)) write.setObject(8, at);
            write.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("who was silenced was not written down", fault);
        }
    }
}
