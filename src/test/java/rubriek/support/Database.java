package rubriek.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The database under every {@code @QuarkusTest}: an embedded H2 file as a newcomer has it or, when the build says
 * {@code rubriek.test.database=postgresql}, a real PostgreSQL. It is global, so all those tests share one database and one start
 * of the application; a test makes the newsletter or list that it needs, under a name of its own.
 */
@WithTestResource(value = Database.class, scope = TestResourceScope.GLOBAL)
public final class Database implements QuarkusTestResourceLifecycleManager {

    /** Whether this run is on PostgreSQL. */
    public static boolean isPostgresql() {
        return "postgresql".equals(System.getProperty("rubriek.test.database"));
    }

    @Override
    public Map<String, String> start() {
        var data = newDataFolder().toString();
        if (!isPostgresql()) {
            return Map.of("rubriek.data", data);
        }
        var access = PostgresServer.newDatabase();
        return Map.of(
                "rubriek.data", data,
                "rubriek.database.url", access.url(),
                "rubriek.database.username", access.username(),
                "rubriek.database.password", access.password());
    }

    @Override
    public void stop() {
        // The server stops with the run, and the folder is below target/.
    }

    /** A new folder for the data of one program, below {@code target/}. */
    static Path newDataFolder() {
        try {
            var parent = Files.createDirectories(Path.of("target", "test-data"));
            return Files.createTempDirectory(parent, "data-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
