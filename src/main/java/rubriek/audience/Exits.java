package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The step off a list as a few statements of the caller's transaction, for one or many and with nothing loaded: when an issue has gone
 * out, mail programs take people off by the thousand (U-10). It is the step of {@link Register#leave} and in the same order: the people
 * are locked first, and among each other as everybody locks many, by their ids (docs/decisions/0042).
 */
@ApplicationScoped
class Exits {

    private static final String LOCK =
            "select id from subscriber where id in (select subscriber_id from subscription where id = any(?))"
                    + " order by id for update";

    private static final String AT_ONCE = " nowait";

    private static final String MEANT = "delete from bulk_change_memory where subscription_id = any(?) and change_id in"
            + " (select id from bulk_change where action in ('unsubscribe', 'add-to-list'))";

    private static final String TOUCH = "update subscriber set updated_at = ?, version = version + 1 where id in"
            + " (select subscriber_id from subscription where id = any(?) and status <> 'unsubscribed')";

    private static final String WRITE =
            "insert into consent (subscription_id, list_id, key_hash, action, at, recorded_at, who, how)"
                    + " select s.id, s.list_id, p.key_hash, cast(? as varchar), cast(? as timestamp with time zone),"
                    + " cast(? as timestamp with time zone), cast(? as varchar), cast(? as varchar)"
                    + " from subscription s join subscriber p on p.id = s.subscriber_id"
                    + " where s.id = any(?) and s.status <> 'unsubscribed'";

    private static final String LEAVE = "update subscription set status = 'unsubscribed', unsubscribed_at = ?,"
            + " left_because = null, left_detail = null, version = version + 1"
            + " where id = ? and status <> 'unsubscribed'";

    private final DataSource database;
    private final Clock clock;

    Exits(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Who is off already stays so, and nothing is written of it; but what took them off before is meant by themselves from now on.
     *
     * @param how they leave, for the ledger
     * @return whether there is any such subscription; all there are are off their lists now
     */
    boolean leave(Collection<UUID> subscriptions, String how) {
        return leave(subscriptions, how, LOCK, 0);
    }

    /**
     * As {@link #leave}, each for itself: who left several lists by a click for each returns to one without the others, since no two are
     * left at the same moment. Whoever is locked by somebody else is not waited for.
     *
     * @throws IllegalStateException when one of them is, among others
     */
    void leaveApart(Collection<UUID> subscriptions, String how) {
        leave(subscriptions, how, subscriptions.size() == 1 ? LOCK : LOCK + AT_ONCE, 1);
    }

    /** @param apart microseconds between one and the next */
    private boolean leave(Collection<UUID> subscriptions, String how, String lock, int apart) {
        try (var connection = database.getConnection()) {
            var these = connection.createArrayOf("uuid", subscriptions.toArray());
            if (!lock(connection, lock, these)) return false;
            change(connection, MEANT, these);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (change(connection, TOUCH, now, these) == 0) return true;
            change(connection, WRITE, ConsentAction.UNSUBSCRIBED.word(), now, now, Step.PERSON, how, these);
            var place = 0L;
            for (var subscription : subscriptions)
                change(connection, LEAVE, now.plus(apart * place++, ChronoUnit.MICROS), subscription);
            return true;
        } catch (SQLException fault) {
            throw new IllegalStateException("nobody could be taken off a list", fault);
        }
    }

    private static boolean lock(Connection connection, String sql, Array subscriptions) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setArray(1, subscriptions);
            try (var found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    private static int change(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var change = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) change.setObject(i + 1, value(parameters[i]));
            return change.executeUpdate();
        }
    }

    private static Object value(Object parameter) {
        return parameter instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : parameter;
    }
}
