package rubriek.shared.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Whoever gets a connection from the pool waits for its answers as long as it was made to: a {@link Patience} ends where its
 * connection goes back.
 */
@Singleton
class UsualPatience implements AgroalPoolInterceptor {

    private volatile int usual;

    @Override
    public void onConnectionCreate(Connection connection) {
        try {
            usual = connection.getNetworkTimeout();
        } catch (SQLException broken) {
            throw new IllegalStateException("a new connection is broken", broken);
        }
    }

    /**
     * Never fails: the pool catches nothing here, and would take the connection for lent out for good. One that is broken is
     * ended, which the pool notices.
     */
    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            if (!connection.isClosed() && connection.getNetworkTimeout() != usual)
                connection.setNetworkTimeout(Runnable::run, usual);
        } catch (SQLException broken) {
            abort(connection);
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException itIsBrokenAllTheSame) {
            // whoever uses it next hears of it there
        }
    }
}
