package rubriek.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How long one waits for an answer on a connection, until this is closed; for whoever must not be held up by a network that swallows what is said. When it
 * runs out the connection is broken, and what was asked fails as with a database that is away ({@link DatabaseFault#AWAY}). The embedded database knows
 * nothing of it: it is not behind any network.
 */
public final class Patience implements AutoCloseable {

    private final Connection connection;
    private final int before;

    private Patience(Connection connection, int before) {
        this.connection = connection;
        this.before = before;
    }

    /** @param most a millisecond or more */
    public static Patience with(Connection connection, Duration most) throws SQLException {
        var before = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(most.toMillis()));
        return new Patience(connection, before);
    }

    /** From now on one waits as long as before. */
    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) connection.setNetworkTimeout(Runnable::run, before);
    }
}
