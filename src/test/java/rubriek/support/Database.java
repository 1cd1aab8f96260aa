package rubriek.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.util.HashMap;
import java.util.Map;

/**
 * The database under every {@link DatabaseTest}: an embedded H2 file as a newcomer has it or, when the build says
 * {@code rubriek.test.database=postgresql}, a real PostgreSQL. It is global, so all those tests share one database and one start
 * of the application; a test makes the newsletter or list that it needs, under a name of its own.
 */
@WithTestResource(value = Database.class, scope = TestResourceScope.GLOBAL)
public final class Database implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        settings.put("rubriek.data", DataFolder.create().toString());
        if (Engine.ofThisRun() == Engine.POSTGRESQL) {
            var access = PostgresServer.newDatabase();
            settings.put("rubriek.database.url", access.url());
            settings.put("rubriek.database.username", access.username());
            settings.put("rubriek.database.password", access.password());
        }
        return settings;
    }

    @Override
    public void stop() {
        // The server stops with the run, and the folder is below target/.
    }
}
