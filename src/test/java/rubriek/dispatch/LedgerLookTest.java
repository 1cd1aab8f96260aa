package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import rubriek.support.ApplicationTest;
import rubriek.support.PostgresServer;
import rubriek.support.TickingClock;

/** What the lookout makes of a PostgreSQL that answers and is of no use. */
@ApplicationTest
class LedgerLookTest {

    @Inject
    AgroalDataSource ours;

    @Inject
    Bell bell;

    @Inject
    WatchSettings settings;

    @Inject
    TickingClock clock;

    private final PostgresServer.Access access = PostgresServer.newDatabase();
    private LedgerWatch watch;
    private LedgerLook look;

    @BeforeEach
    void it_is_there() throws SQLException {
        say("create table qrtz_scheduler_state (sched_name varchar(120), checkin_interval bigint)");
        watch = new LedgerWatch(new Ending(), clock);
        look = new LedgerLook(watch, new Instances(new Sql(database())), ours, bell, settings, clock);
    }

    /** after a switch to a stand-by, or for want of room, it may be read long before anything can be written down. */
    @Test
    void a_database_that_was_away_is_back_once_it_can_be_written() throws SQLException {
        say("alter database current_database_ set default_transaction_read_only = on");
        watch.tried(LedgerLookTest::cut);
        look.look();
        assertTrue(watch.awaySince().isPresent(), "it can be read and not written");
        say("alter database current_database_ set default_transaction_read_only = off");
        look.look();
        assertEquals(Optional.empty(), watch.awaySince());
        assertTrue(watch.lately().isPresent());
    }

    private static void cut() {
        throw new IllegalStateException(new SQLException("terminating connection", "57P01"));
    }

    private PGSimpleDataSource database() {
        var source = new PGSimpleDataSource();
        source.setUrl(access.url());
        source.setUser(access.username());
        source.setPassword(access.password());
        return source;
    }

    private void say(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.username(), access.password());
                var statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            statement.execute(sql.replace("current_database_", connection.getCatalog()));
        }
    }
}
