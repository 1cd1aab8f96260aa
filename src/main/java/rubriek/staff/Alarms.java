package rubriek.staff;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells staff of what goes wrong while nobody looks. {@link #raise} only notes it down, in memory, and never keeps anybody waiting; {@link #leave}
 * mails what is due. Of one matter at most one mail goes out in an hour. One that the relay refuses is tried once more; while there is no relay to talk to
 * it waits, for a day.
 */
@ApplicationScoped
public class Alarms {

    private static final int MOST = 200;
    private static final int TRIES = 2;
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(1);

    private final AlarmSettings settings;
    private final AlarmLetter letter;
    private final StaffMail mail;
    private final RelayState relay;
    private final AlarmLog log;
    private final Clock clock;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final Map<String, Instant> told = new LinkedHashMap<>();

    Alarms(AlarmSettings settings, AlarmLetter letter, StaffMail mail, RelayState relay, AlarmLog log, Clock clock) {
        this.settings = settings;
        this.letter = letter;
        this.mail = mail;
        this.relay = relay;
        this.log = log;
        this.clock = clock;
    }

    /** @param taken whether the other instances know that this one tells of it */
    private record Waiting(Alarm alarm, Instant raised, Instant due, int tries, boolean taken) {}

    /** Notes it down, unless the same was told lately or is noted already. */
    public synchronized void raise(Alarm alarm) {
        var now = clock.instant();
        if (waiting.containsKey(alarm.matter()) || toldLately(alarm.matter(), now)) return;
        Log.warnf("alarm: %s", alarm.matter());
        if (settings.to().isEmpty() || !mail.possible() || waiting.size() >= MOST) return;
        waiting.put(alarm.matter(), new Waiting(alarm, now, now, 0, false));
    }

    /** Mails what is due. Takes as long as the relay does, so it is for a thread that has nothing else to do. */
    public void leave() {
        if (!mail.hasItsOwn() && !relay.serves()) return;
        for (Waiting next; (next = nextDue()) != null; ) leave(next);
    }

    private void leave(Waiting next) {
        var matter = next.alarm().matter();
        if (!next.taken() && !take(matter)) {
            settle(matter, null);
            return;
        }
        var failed = letter.send(next.alarm());
        if (failed.isEmpty()) {
            Log.infof("alarm: %s is told", matter);
            settle(matter, null);
            return;
        }
        var tries = next.tries() + (failed.get().refused() ? 1 : 0);
        var now = clock.instant();
        var givenUp = tries >= TRIES || Duration.between(next.raised(), now).compareTo(KEPT) > 0;
        Log.warnf(
                "alarm: %s could not be mailed%s: %s",
                matter, givenUp ? ", and is given up" : "", failed.get().words());
        settle(matter, givenUp ? null : new Waiting(next.alarm(), next.raised(), now.plus(BETWEEN_TRIES), tries, true));
    }

    private @Nullable Waiting nextDue() {
        var now = clock.instant();
        synchronized (this) {
            return waiting.values().stream()
                    .filter(w -> !w.due().isAfter(now) || w.due().isAfter(now.plus(BETWEEN_TRIES)))
                    .findFirst()
                    .orElse(null);
        }
    }

    private synchronized void settle(String matter, @Nullable Waiting later) {
        if (later == null) {
            waiting.remove(matter);
            told.put(matter, clock.instant());
        } else {
            waiting.replace(matter, later);
        }
    }

    /** With the database away nobody can be asked; then it is better told twice. */
    private boolean take(String matter) {
        var now = clock.instant();
        try {
            return log.take(matter, now.minus(settings.every()), now);
        } catch (RuntimeException away) {
            Log.warnf("alarm: other instances may tell of %s too: %s", matter, away.getMessage());
            return true;
        }
    }

    private boolean toldLately(String matter, Instant now) {
        told.values().removeIf(at -> Duration.between(at, now).abs().compareTo(settings.every()) >= 0);
        return told.containsKey(matter);
    }
}
