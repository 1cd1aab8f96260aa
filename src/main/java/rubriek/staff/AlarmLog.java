package rubriek.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Which matters were told lately, for all instances: each asks before it mails. */
@ApplicationScoped
class AlarmLog {

    private static final Duration KEPT = Duration.ofDays(30);

    private final DataSource database;

    AlarmLog(DataSource database) {
        this.database = database;
    }

    /**
     * Takes it on oneself to tell of a matter.
     *
     * @return false when it was told since {@code before}, by whomever. A moment ahead of now is one of before the clock was put back
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean take(String matter, Instant before, Instant now) {
        try (var connection = database.getConnection()) {
            update(connection, "delete from alarm where told_at < ?", now.minus(KEPT));
            if (update(
                            connection,
                            "update alarm set told_at = ? where matter = ? and (told_at <= ? or told_at > ?)",
                            now,
                            matter,
                            before,
                            now)
                    > 0) return true;
            return update(connection, """
                    insert into alarm (matter, told_at) select cast(? as varchar(120)), cast(? as timestamp with time zone)
                    where not exists (select 1 from alarm where matter = ?)""", matter, now, matter) > 0;
        } catch (SQLException fault) {
            throw new IllegalStateException("who tells of an alarm cannot be agreed on", fault);
        }
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                if (parameters[i] instanceof Instant moment)
                    statement.setObject(i + 1, moment.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
                else statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
