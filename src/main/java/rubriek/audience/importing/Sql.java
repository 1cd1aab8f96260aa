package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Statements by hand, for rows that come by the thousand; each in the caller's transaction. A collection goes in as an array. */
@ApplicationScoped
public class Sql {

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** Reads one row. */
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Works on a connection. */
    public interface Work {
        void on(Connection connection) throws SQLException;
    }

    public <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... parameters) {
        var all = new ArrayList<T>();
        with(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                fill(connection, select, parameters);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) all.add(reading.read(rows));
                }
            }
        });
        return all;
    }

    /** @return how many rows it changed */
    public int update(String sql, @Nullable Object... parameters) {
        var changed = new int[1];
        with(connection -> {
            try (var update = connection.prepareStatement(sql)) {
                fill(connection, update, parameters);
                changed[0] = update.executeUpdate();
            }
        });
        return changed[0];
    }

    /** The same statement once for each row, in one round trip. */
    public void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) return;
        with(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (var row : rows) {
                    fill(connection, statement, row);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    public void with(Work work) {
        try (var connection = database.getConnection()) {
            work.on(connection);
        } catch (SQLException fault) {
            throw new IllegalStateException("a statement for many rows failed", fault);
        }
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static void fill(Connection connection, PreparedStatement statement, @Nullable Object[] parameters)
            throws SQLException {
        for (var i = 0; i < parameters.length; i++) {
            var value = parameters[i];
            if (value instanceof Instant at) statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
            else if (value instanceof byte[] octets) statement.setBytes(i + 1, octets);
            else if (value instanceof Collection<?> all) statement.setArray(i + 1, array(connection, all));
            else statement.setObject(i + 1, value);
        }
    }

    private static java.sql.Array array(Connection connection, Collection<?> all) throws SQLException {
        var ids = all.stream().anyMatch(UUID.class::isInstance);
        return connection.createArrayOf(ids ? "uuid" : "varchar", all.toArray());
    }
}
