package rubriek.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How long one waits for an answer on a connection of the pool, until it goes back there ({@link UsualPatience}): with a
 * transaction, for the answer to its commit too. For whoever must not be held up by a network that swallows what is said. When
 * it runs out the connection is broken, and what was asked fails as with a database that is away ({@link DatabaseFault#AWAY}).
 * The embedded database knows nothing of it: it is not behind any network.
 */
public final class Patience {

    private Patience() {}

    /** @param most a millisecond or more */
    public static void with(Connection connection, Duration most) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(most.toMillis()));
    }
}
