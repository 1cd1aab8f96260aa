package rubriek.shared.database;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreException;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** What went wrong with the database when it is not a fault of ours; for faces, which speak no SQL. */
public enum DatabaseFault {
    /** It cannot be reached, or is starting or stopping. */
    AWAY,
    /** It gave up waiting for another transaction, or was not through in time; trying again helps. */
    BUSY,
    /** Somebody else saved the same row in the same moment. */
    OVERTAKEN;

    /** Shutdown, crash, "not yet", a stand-by that only reads (PostgreSQL); file closed, lost, or not let go of yet (H2). */
    private static final Set<String> AWAY_STATES =
            Set.of("57P01", "57P02", "57P03", "25006", "90098", "90121", "90028", "90031", "90020");

    /** No connection; a full disk, no memory, too many connections; a disk that fails: none of it is the statement's fault. */
    private static final List<String> AWAY_CLASSES = List.of("08", "53", "58");

    private static final Set<String> BUSY_STATES = Set.of("40001", "40P01", "55P03", "HYT00", "57014");

    /** Narayana, of a transaction that its manager ended since it lasted longer than it may; what the database would have said is lost. */
    private static final String ENDED = "ARJUNA016102";

    private static final String TAKEN = "23505";

    /** Texts too long, characters and moments out of range; H2 has no trouble with the second. */
    private static final Set<String> UNFIT_STATES = Set.of("22001", "22021", "22P05", "22007", "22008");

    /** The fault behind an exception, however deep it lies. */
    public static Optional<DatabaseFault> behind(Throwable thrown) {
        return all(thrown).flatMap(cause -> of(cause).stream()).findFirst();
    }

    /** Whether a value got as far as the database that no column can hold: a fault of the value, whoever let it through. */
    public static boolean unfit(Throwable thrown) {
        return states(thrown).anyMatch(UNFIT_STATES::contains);
    }

    /**
     * Whether H2 keeps us from a file that we have open ourselves: after a full disk it opens its file anew, and may forget that it did. It
     * lets go once every connection is closed.
     */
    public static boolean lockedOut(Throwable thrown) {
        return states(thrown).anyMatch("90020"::equals);
    }

    /**
     * Whether a transaction lasted longer than it may: trying again helps where that was a bad moment, and never where there is
     * too much to do.
     */
    public static boolean late(Throwable thrown) {
        return all(thrown).anyMatch(DatabaseFault::isLate);
    }

    private static boolean isLate(Throwable cause) {
        return cause instanceof RollbackException ended
                && String.valueOf(ended.getMessage()).startsWith(ENDED);
    }

    /** Whether a key was taken by another row: somebody else wrote the same in the same moment. */
    public static boolean taken(Throwable thrown) {
        return states(thrown).anyMatch(TAKEN::equals);
    }

    private static Stream<String> states(Throwable thrown) {
        return all(thrown)
                .flatMap(cause ->
                        cause instanceof SQLException sql ? Stream.ofNullable(sql.getSQLState()) : Stream.of());
    }

    /** With all causes, and with what they suppress: the manager of transactions hides there why one could not be committed. */
    private static Stream<Throwable> all(Throwable thrown) {
        var found = new LinkedHashSet<Throwable>();
        add(thrown, found);
        return found.stream();
    }

    private static void add(@Nullable Throwable thrown, Set<Throwable> found) {
        if (thrown == null || !found.add(thrown)) return;
        add(thrown.getCause(), found);
        for (var suppressed : thrown.getSuppressed()) add(suppressed, found);
    }

    private static Optional<DatabaseFault> of(Throwable cause) {
        if (cause instanceof OptimisticLockException || cause instanceof StaleStateException)
            return Optional.of(OVERTAKEN);
        if (cause instanceof MVStoreException) return Optional.of(AWAY); // H2's file: a full disk, above all
        if (isLate(cause)) return Optional.of(BUSY);
        return cause instanceof SQLException sql ? of(sql) : Optional.empty();
    }

    private static Optional<DatabaseFault> of(SQLException thrown) {
        var state = thrown.getSQLState();
        if (state == null) return outOfConnections(thrown) ? Optional.of(AWAY) : Optional.empty();
        if (AWAY_CLASSES.stream().anyMatch(state::startsWith) || AWAY_STATES.contains(state)) return Optional.of(AWAY);
        return BUSY_STATES.contains(state) ? Optional.of(BUSY) : Optional.empty();
    }

    /**
     * The pool's own exceptions, "Sorry, acquisition timeout!" and "Acquisition timeout while waiting for new connection", have
     * no state.
     */
    private static boolean outOfConnections(SQLException thrown) {
        return String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
