package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rubriek.shared.database.DatabaseFault;

/** Remembers, for this instance, that the database was away while something was to be written down, and until when. */
@ApplicationScoped
class LedgerWatch {

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    /** So long it is told afterwards: who looked meanwhile saw an error, and wonders. */
    private static final Duration TOLD = Duration.ofMinutes(10);

    private final Ending ending;
    private final Clock clock;
    private boolean lockedOut;
    private @Nullable Instant since;
    private @Nullable Absence last;

    LedgerWatch(Ending ending, Clock clock) {
        this.ending = ending;
        this.clock = clock;
    }

    /** From when until when it was away. */
    record Absence(Instant from, Instant until) {

        /** As an interval of ISO 8601, to the second. */
        @Override
        public String toString() {
            return seconds(from) + "/" + seconds(until);
        }

        private static Instant seconds(Instant moment) {
            return moment.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** Does this, again and again while the database is away or busy; not any more when the program ends. */
    <T> T untilItIsBack(Supplier<T> work) {
        while (true) {
            try {
                var done = work.get();
                worked();
                return done;
            } catch (RuntimeException fault) {
                if (DatabaseFault.behind(fault).isEmpty()) throw fault;
                failed(fault);
                if (ending.within(BETWEEN_TRIES)) throw fault;
                Log.warnf("the ledger cannot be written, and is tried again: %s", fault.getMessage());
            }
        }
    }

    /** Tries this once, to see whether it is there. */
    void tried(Runnable work) {
        try {
            work.run();
            worked();
        } catch (RuntimeException fault) {
            if (DatabaseFault.behind(fault).isEmpty()) throw fault;
            failed(fault);
        }
    }

    /** Something went wrong with a statement. */
    private synchronized void failed(Throwable fault) {
        lockedOut |= DatabaseFault.lockedOut(fault);
        if (DatabaseFault.behind(fault).filter(DatabaseFault.AWAY::equals).isEmpty()) return;
        var now = clock.instant();
        if (since == null || since.isAfter(now)) since = now; // ahead: the clock was put back
    }

    private synchronized void worked() {
        if (since == null) return;
        last = new Absence(since, clock.instant());
        since = null;
    }

    /** Whether connections keep their own database from being opened, since this was last asked. */
    synchronized boolean lockedOut() {
        var was = lockedOut;
        lockedOut = false;
        return was;
    }

    /** While it is away. */
    synchronized Optional<Instant> awaySince() {
        return Optional.ofNullable(since);
    }

    /** When it was away lately, and is back. */
    synchronized Optional<Absence> lately() {
        return Optional.ofNullable(last)
                .filter(a -> Duration.between(a.until(), clock.instant()).abs().compareTo(TOLD) < 0);
    }
}
