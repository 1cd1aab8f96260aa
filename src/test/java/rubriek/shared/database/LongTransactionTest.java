package rubriek.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** A transaction that lasts longer than it may is ended by its manager, whatever the database would have said. */
@DatabaseTest
class LongTransactionTest {

    @Inject
    Slow slow;

    @Test
    void one_that_is_only_late_may_be_tried_again() {
        var late = assertThrows(RuntimeException.class, () -> slow.waits(false));
        assertEquals(Optional.of(DatabaseFault.BUSY), DatabaseFault.behind(late), late::toString);
        assertTrue(DatabaseFault.late(late));
    }

    @Test
    void one_that_goes_on_after_its_end_may_be_tried_again() {
        var late = assertThrows(RuntimeException.class, () -> slow.waits(true));
        assertEquals(Optional.of(DatabaseFault.BUSY), DatabaseFault.behind(late), late::toString);
    }

    /** Has one second, and takes longer. */
    @ApplicationScoped
    static class Slow {

        @Inject
        DataSource database;

        @Transactional
        @TransactionConfiguration(timeout = 1)
        void waits(boolean thenAsks) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("select 1");
                new CountDownLatch(1).await(3, TimeUnit.SECONDS);
                if (thenAsks) statement.execute("select 1");
            } catch (SQLException ended) {
                throw new IllegalStateException(ended);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
