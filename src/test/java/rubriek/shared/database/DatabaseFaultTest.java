package rubriek.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Optional;
import javax.transaction.xa.XAException;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;

class DatabaseFaultTest {

    /** else what became of copies would not be written down again, and they would stand as being sent until the next start. */
    @Test
    void a_commit_that_failed_tells_why_though_its_manager_suppresses_it() {
        assertEquals(Optional.of(DatabaseFault.AWAY), DatabaseFault.behind(uncommitted(new SQLException("", "57P01"))));
        var full =
                new SQLException("General error", "50000", 50000, new MVStoreException(2, "No space left on device"));
        assertEquals(Optional.of(DatabaseFault.AWAY), DatabaseFault.behind(uncommitted(full)));
        assertEquals(Optional.of(DatabaseFault.BUSY), DatabaseFault.behind(uncommitted(new SQLException("", "40001"))));
        assertTrue(DatabaseFault.taken(uncommitted(new SQLException("", "23505"))));
        assertTrue(DatabaseFault.lockedOut(uncommitted(new SQLException("", "90020"))));
    }

    @Test
    void what_is_a_fault_of_ours_stays_one_and_a_circle_of_causes_ends() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other", one);
        one.addSuppressed(other);
        assertEquals(Optional.empty(), DatabaseFault.behind(one));
        assertFalse(DatabaseFault.unfit(uncommitted(new SQLException("", "42601"))));
    }

    /** As Narayana says it, within what a bean throws. */
    private static RuntimeException uncommitted(SQLException why) {
        var transaction = new RollbackException("ARJUNA016053: Could not commit transaction.");
        var resource = new XAException(XAException.XA_RBROLLBACK);
        resource.initCause(why);
        transaction.addSuppressed(resource);
        return new IllegalStateException("Error invoking subclass method", transaction);
    }
}
