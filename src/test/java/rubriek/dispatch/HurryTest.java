package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** Who must not be held up is not held up by the end of the transaction either (R-07, decision 205). */
@DatabaseTest
class HurryTest {

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
        assertEquals(usual == 0 ? 0 : 10_000, atTheCommit.get(), "0: the embedded database has no network");
        for (var i = 0; i < 30; i++) assertEquals(usual, patience(), "each of the pool");
    }

    private int patience() {
        try (var connection = database.getConnection()) {
            return connection.getNetworkTimeout();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
