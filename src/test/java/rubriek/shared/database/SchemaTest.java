package rubriek.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.support.Engine;
import rubriek.support.PostgresServer;

/** Decision 0263: a database that begins with the whole schema and one that went through all migrations are the same. */
class SchemaTest {

    /** No file has this prefix. */
    private static final String NO_BASELINE = "none";

    @ParameterizedTest
    @EnumSource
    void the_whole_schema_is_what_the_migrations_make(Engine engine) throws SQLException {
        try (var begun = empty(engine);
                var grown = empty(engine)) {
            begun.flyway(Map.of()).migrate();
            grown.flyway(Map.of("flyway.baselineMigrationPrefix", NO_BASELINE)).migrate();
            assertTrue(begun.steps().get(0).startsWith("SQL_BASELINE"), begun.steps()::toString);
            assertTrue(grown.steps().size() > begun.steps().size() + 60, grown.steps()::toString);
            assertEquals(grown.description(), begun.description());
        }
    }

    /** An earlier release's database goes on where it stood. */
    @ParameterizedTest
    @EnumSource
    void a_database_that_has_a_history_never_reads_the_whole_schema(Engine engine) throws SQLException {
        try (var earlier = empty(engine);
                var grown = empty(engine)) {
            earlier.flyway(Map.of("flyway.baselineMigrationPrefix", NO_BASELINE, "flyway.target", "200"))
                    .migrate();
            earlier.flyway(Map.of()).migrate();
            grown.flyway(Map.of("flyway.baselineMigrationPrefix", NO_BASELINE)).migrate();
            assertEquals(grown.steps(), earlier.steps());
            assertEquals(grown.description(), earlier.description());
        }
    }

    private static Scratch empty(Engine engine) throws SQLException {
        if (engine == Engine.H2) {
            return new Scratch("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "", "");
        }
        var access = PostgresServer.newDatabase();
        return new Scratch(access.url(), access.username(), access.password());
    }

    /** A database of this test's own; one in memory lives as long as its connection. */
    private record Scratch(String url, String username, String password, Connection open) implements AutoCloseable {

        Scratch(String url, String username, String password) throws SQLException {
            this(url, username, password, DriverManager.getConnection(url, username, password));
        }

        Flyway flyway(Map<String, String> settings) {
            return Flyway.configure()
                    .dataSource(url, username, password)
                    .configuration(settings)
                    .load();
        }

        /** How each step was taken, such as {@code SQL 001}. */
        List<String> steps() {
            return Arrays.stream(flyway(Map.of()).info().applied())
                    .map(step -> step.getType() + " " + step.getVersion())
                    .toList();
        }

        /** All that can be asked of it, in an order that does not tell how it came to be. */
        String description() throws SQLException {
            var lines = new TreeSet<String>();
            for (var look : SchemaLooks.at(url)) lines.addAll(rows(look));
            for (var table : rows(SchemaLooks.TABLES)) {
                for (var row : rows("select * from " + table)) lines.add("row " + table + " " + row);
            }
            return String.join("\n", lines);
        }

        private List<String> rows(String query) throws SQLException {
            var rows = new ArrayList<String>();
            try (var statement = open.createStatement();
                    var found = statement.executeQuery(query)) {
                var width = found.getMetaData().getColumnCount();
                while (found.next()) {
                    var row = new StringJoiner(" ");
                    for (var i = 1; i <= width; i++) row.add(String.valueOf(found.getString(i)));
                    rows.add(row.toString());
                }
            }
            return rows;
        }

        @Override
        public void close() throws SQLException {
            open.close();
        }
    }
}
