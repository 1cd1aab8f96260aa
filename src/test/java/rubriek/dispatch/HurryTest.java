package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** Who must not be held up is not held up by the end of the transaction either (R-07, decision 205). */
@DatabaseTest
class HurryTest {

    /** More than are in use at the same time elsewhere, so that the one that was changed is among them. */
    private static final int HELD = 10;

    @Inject
    Sql sql;

    @Inject
    AgroalDataSource database;

    @Test
    void a_commit_has_as_long_as_what_was_asked_before_it_and_the_next_one_as_long_as_ever() {
        var usual = patience();
        var atTheCommit = new AtomicInteger();
        QuarkusTransaction.requiringNew().run(() -> {
            sql.within(Duration.ofSeconds(10), () -> sql.update("update alarm set told_at = told_at"));
            atTheCommit.set(patience());
        });
        var engine = engine();
        assertEquals(
                engine.equals("H2"), usual == 0, "the embedded database has no network, and nothing to prove here");
        assertEquals(usual == 0 ? 0 : 10_000, atTheCommit.get());
        assertEquals(Collections.nCopies(HELD, usual), patienceOfSeveral(), "each of the pool");
    }

    /** Held at the same time: one after the other it would be the same connection each time. */
    private List<Integer> patienceOfSeveral() {
        var held = new ArrayList<Connection>();
        var found = new ArrayList<Integer>();
        try {
            for (var i = 0; i < HELD; i++) {
                held.add(database.getConnection());
                found.add(held.get(i).getNetworkTimeout());
            }
            for (var connection : held) connection.close();
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private String engine() {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private int patience() {
        try (var connection = database.getConnection()) {
            return connection.getNetworkTimeout();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
