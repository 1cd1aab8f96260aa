package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.refusal.Fault;
import rubriek.shared.database.Patience;

/**
 * Statements by hand, for rows that come by the thousand. Each runs in the caller's transaction; an {@link Instant} goes in as it
 * is, and an enum as the word it has in the database.
 */
@ApplicationScoped
class Sql {

    private static final int ROWS_AT_A_TIME = 500;

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes one row. */
    interface Take {
        void row(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... parameters) {
        var all = new ArrayList<T>();
        each(sql, found -> all.add(row.read(found)), parameters);
        return all;
    }

    /** Reads row by row; however many there are, few of them are in memory. */
    void each(String sql, Take take, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setFetchSize(ROWS_AT_A_TIME);
            fill(select, parameters);
            try (var rows = select.executeQuery()) {
                while (rows.next()) take.row(rows);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("a query failed", fault);
        }
    }

    /**
     * Does this, all on one connection, and gives each answer only so long: for whoever must not be held up. In a transaction of the caller's, whose
     * commit has as long.
     */
    <T> T within(Duration most, Supplier<T> work) {
        try (var connection = database.getConnection()) {
            Patience.with(connection, most);
            return work.get();
        } catch (SQLException fault) {
            throw new IllegalStateException("a connection failed", fault);
        }
    }

    /** @return how many rows it changed */
    int update(String sql, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            fill(update, parameters);
            return update.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("an update failed", fault);
        }
    }

    /** The same statement once for each row of parameters, in one round trip. @return for each how many rows it changed */
    int[] batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) return new int[0];
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (var row : rows) {
                fill(update, row);
                update.addBatch();
            }
            return update.executeBatch();
        } catch (SQLException fault) {
            throw new IllegalStateException("a batch of updates failed", fault);
        }
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Of its column {@code fault}. */
    static @Nullable Fault fault(ResultSet row) throws SQLException {
        var word = row.getString("fault");
        return word == null ? null : Fault.ofWord(word);
    }

    private static void fill(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (var i = 0; i < parameters.length; i++) statement.setObject(i + 1, value(parameters[i]));
    }

    private static @Nullable Object value(@Nullable Object parameter) {
        if (parameter instanceof Instant at) return at.atOffset(ZoneOffset.UTC);
        if (parameter instanceof DeliveryState state) return state.word();
        if (parameter instanceof Fault fault) return fault.word();
        if (parameter instanceof DispatchStatus status) return status.word();
        return parameter;
    }
}
