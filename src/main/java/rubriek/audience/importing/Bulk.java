package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Puts many rows into one table: by COPY on PostgreSQL, by a prepared batch on H2. The one place that knows which database it is,
 * since what the two have in common is slow on both (decision 141).
 */
@ApplicationScoped
class Bulk {

    private static final int FOR_POSTGRESQL = 5_000;

    /** H2 keeps what a transaction changed in memory and in a log; larger ones gain nothing. */
    private static final int FOR_H2 = 2_000;

    /** Of suppressions, whose rows are short and lie all over their indexes: H2 writes each page that a transaction touched. */
    private static final int OF_SUPPRESSIONS = 10_000;

    private final Sql sql;
    private volatile @Nullable Boolean postgresql;

    Bulk(Sql sql) {
        this.sql = sql;
    }

    /** How many rows of a file go into one transaction at best. */
    int atATime(ImportKind kind) {
        if (kind == ImportKind.SUPPRESSIONS) return OF_SUPPRESSIONS;
        return postgresql() ? FOR_POSTGRESQL : FOR_H2;
    }

    /**
     * Before many lines are added to the ledger: H2 otherwise writes its own catalogue anew for each 32 of their numbers. The numbers are
     * one sequence for the whole program, so that their order stays.
     */
    void prepare() {
        if (!postgresql()) sql.update("alter table consent alter column id set cache 10000");
    }

    /**
     * After many rows: PostgreSQL otherwise plans for a while by what it knew of the tables before, and reads a list that it takes to be
     * empty from end to end for each part of it. H2 looks by itself.
     */
    void lookAnew() {
        if (postgresql())
            sql.update("analyze (skip_locked) subscriber, subscription, consent, subscriber_tag, search_word");
    }

    void insert(String table, String columns, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) return;
        sql.with(connection -> {
            if (postgresql()) copy(connection, table, columns, rows);
            else batch(connection, table, columns, rows);
        });
    }

    boolean postgresql() {
        var known = postgresql;
        if (known == null) postgresql = known = ask();
        return known;
    }

    private boolean ask() {
        var name = new String[1];
        sql.with(connection -> name[0] = connection.getMetaData().getDatabaseProductName());
        return name[0].equals("PostgreSQL");
    }

    private static void copy(Connection connection, String table, String columns, List<@Nullable Object[]> rows)
            throws SQLException {
        var text = CopyText.of(rows);
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin");
        try {
            copy.writeToCopy(text.octets(), 0, text.length());
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    private static void batch(Connection connection, String table, String columns, List<@Nullable Object[]> rows)
            throws SQLException {
        var marks = "?" + ", ?".repeat(rows.get(0).length - 1);
        try (var insert =
                connection.prepareStatement("insert into " + table + " (" + columns + ") values (" + marks + ")")) {
            for (var row : rows) {
                Sql.fill(connection, insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
