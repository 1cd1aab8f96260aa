package rubriek.staff;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells staff of what goes wrong while nobody looks. {@link #raise} only notes it down, in memory, and never keeps anybody
 * waiting; {@link #leave} mails what is due. A matter is told at most once in an hour, by all instances together. What happens
 * again within it is told when it is over, in the newest words; what lasts ({@link AlarmCause#lasts}) is raised again by itself
 * for as long as it does.
 */
@ApplicationScoped
public class Alarms {

    private static final int MOST = 200;

    /** Instances notice the same a little before or after each other. */
    private static final Duration TOGETHER = Duration.ofMinutes(2);

    private final AlarmSettings settings;
    private final AlarmLetter letter;
    private final StaffMail mail;
    private final RelayState relay;
    private final AlarmLog log;
    private final Clock clock;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final Map<String, Instant> told = new LinkedHashMap<>();
    private final Postings postings = new Postings();
    private volatile boolean ended;

    Alarms(AlarmSettings settings, AlarmLetter letter, StaffMail mail, RelayState relay, AlarmLog log, Clock clock) {
        this.settings = settings;
        this.letter = letter;
        this.mail = mail;
        this.relay = relay;
        this.log = log;
        this.clock = clock;
    }

    /** @param last when the same was told, if that is not an hour ago */
    private record Waiting(
            Alarm alarm, Instant raised, @Nullable Instant last) {}

    void end(@Observes ShutdownEvent event) {
        ended = true;
    }

    /** Notes it down; of what is noted already the newest words stay. */
    public synchronized void raise(Alarm alarm) {
        var now = clock.instant();
        var matter = alarm.matter();
        var noted = waiting.get(matter);
        if (noted != null) waiting.put(matter, new Waiting(alarm, now, noted.last()));
        else raise(alarm, toldLately(matter, now), now);
    }

    private void raise(Alarm alarm, @Nullable Instant last, Instant now) {
        if (last != null && (alarm.cause().lasts() || !reachesAnybody())) return;
        Log.warnf("alarm: %s%s", alarm.matter(), last == null ? "" : ", again");
        if (reachesAnybody() && waiting.size() < MOST) waiting.put(alarm.matter(), new Waiting(alarm, now, last));
        else told.put(alarm.matter(), now);
    }

    /**
     * Mails what is due, each once. Takes as long as the relay does, so it is for a thread that has nothing else to do; where
     * the relay does not answer, the rest is left to the next time.
     */
    public void leave() {
        if (!mail.hasItsOwn() && !relay.serves()) return;
        for (var alarm : due()) if (!ended) take(alarm);
        for (var posting : postings.due(clock.instant())) if (ended || !post(posting)) return;
    }

    private synchronized List<Alarm> due() {
        var now = clock.instant();
        return waiting.values().stream()
                .filter(w -> w.last() == null || !lately(w.last(), now))
                .map(Waiting::alarm)
                .toList();
    }

    /** Makes a letter to each of it, unless another instance has told of it. */
    private void take(Alarm alarm) {
        var matter = alarm.matter();
        var now = clock.instant();
        var another = toldByAnother(matter, now);
        synchronized (this) {
            var noted = waiting.remove(matter);
            told.put(matter, another.orElse(now));
            if (noted == null) return;
            if (another.isEmpty()) postings.add(noted.alarm(), letter.staff(), now);
            else if (!alarm.cause().lasts() && another.get().plus(TOGETHER).isBefore(noted.raised()))
                waiting.put(matter, new Waiting(noted.alarm(), noted.raised(), another.get()));
        }
    }

    /** With the database away nobody can be asked; then it is better told twice. */
    private Optional<Instant> toldByAnother(String matter, Instant now) {
        try {
            return log.take(matter, now.minus(settings.every()), now);
        } catch (RuntimeException away) {
            Log.warnf("alarm: other instances may tell of %s too: %s", matter, away.getMessage());
            return Optional.empty();
        }
    }

    /** @return whether there was an answer, so that the next may be tried */
    private boolean post(Posting posting) {
        var failed = letter.send(posting.alarm(), posting.to());
        var later = failed.flatMap(why -> posting.after(why.answer(), clock.instant()));
        postings.replace(posting, later);
        if (failed.isEmpty()) Log.infof("alarm: %s is told", posting);
        else
            Log.warnf(
                    "alarm: %s could not be mailed%s: %s",
                    posting,
                    later.isEmpty() ? ", and is given up" : "",
                    failed.get().withoutAddresses());
        return failed.isEmpty() || failed.get().refused();
    }

    private boolean reachesAnybody() {
        return settings.to().isPresent() && mail.possible();
    }

    private @Nullable Instant toldLately(String matter, Instant now) {
        told.values().removeIf(at -> !lately(at, now));
        return told.get(matter);
    }

    /** What lies ahead is of before the clock was put back. */
    private boolean lately(Instant moment, Instant now) {
        return !moment.isAfter(now) && Duration.between(moment, now).compareTo(settings.every()) < 0;
    }
}
