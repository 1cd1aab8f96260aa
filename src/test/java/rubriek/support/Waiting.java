package rubriek.support;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Lets a test go on once somebody waits for what its own transaction holds, so that who comes first is no matter of luck. */
public final class Waiting {

    private static final String ON_POSTGRESQL =
            "select count(*) from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))";
    private static final String ON_H2 =
            "select count(*) from information_schema.sessions where blocker_id = session_id()";

    private Waiting() {}

    /** Must be called in the transaction that holds it. */
    public static void forUs(DataSource database) {
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(30))
                .until(() -> somebodyWaits(database));
    }

    private static boolean somebodyWaits(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            var h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            try (var select = connection.prepareStatement(h2 ? ON_H2 : ON_POSTGRESQL);
                    var rows = select.executeQuery()) {
                return rows.next() && rows.getLong(1) > 0;
            }
        }
    }
}
