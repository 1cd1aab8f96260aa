package rubriek.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL on a free port of this machine, from an artifact of the build. One serves the whole run: the first who asks
 * starts it, the end of the run stops it. Each caller takes a database of its own.
 */
public final class PostgresServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    /** Where a database is, and who may open it. */
    public record Access(String url, String username, String password) {}

    /** A new, empty database. */
    public static Access newDatabase() {
        var name = "rubriek_" + DATABASES.incrementAndGet();
        try (var connection = Holder.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + name, e);
        }
        return new Access(Holder.SERVER.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    private static final class Holder {

        static final EmbeddedPostgres SERVER = start();

        /** A crash of this server loses nothing that a test needs, so it need not wait for the disk. */
        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
