package rubriek.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import rubriek.shared.database.Patience;

/** Which matters were told lately, for all instances: each asks before it mails. */
@ApplicationScoped
class AlarmLog {

    private static final Duration KEPT = Duration.ofDays(30);

    /** With no answer for so long it is better told twice. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataSource database;

    AlarmLog(DataSource database) {
        this.database = database;
    }

    /**
     * Takes it on oneself to tell of a matter.
     *
     * @return nothing when it is to be told; else when it was since {@code before}, by whomever. A moment ahead of now is one
     *     of before the clock was put back
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Instant> take(String matter, Instant before, Instant now) {
        try (var connection = database.getConnection()) {
            Patience.with(connection, PATIENCE);
            update(connection, "delete from alarm where told_at < ?", now.minus(KEPT));
            if (update(
                            connection,
                            "update alarm set told_at = ? where matter = ? and (told_at <= ? or told_at > ?)",
                            now,
                            matter,
                            before,
                            now)
                    > 0) return Optional.empty();
            var first = "insert into alarm (matter, told_at) values (?, ?) on conflict do nothing";
            if (update(connection, first, matter, now) > 0) return Optional.empty();
            return Optional.of(toldAt(connection, matter).orElse(now));
        } catch (SQLException fault) {
            throw new IllegalStateException("who tells of an alarm cannot be agreed on", fault);
        }
    }

    private static Optional<Instant> toldAt(Connection connection, String matter) throws SQLException {
        try (var statement = connection.prepareStatement("select told_at from alarm where matter = ?")) {
            statement.setString(1, matter);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(rows.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
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
