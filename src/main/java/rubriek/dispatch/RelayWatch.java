package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.smtp.RelaySettings;
import rubriek.staff.RelayState;

/**
 * Remembers, for this instance, that a relay could not be talked to, so that a whole audience does not knock on a closed door. After
 * a wait that doubles from five seconds to five minutes one courier may try whether it is back, and the others wait for what it finds. The
 * one that the container holds is that of the first relay.
 */
@ApplicationScoped
class RelayWatch implements RelayState {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Duration trial;
    private final Clock clock;
    private @Nullable Away last;
    private Instant triedUntil = Instant.EPOCH;
    private Known heard = Known.NOTHING;
    private @Nullable Door door;
    private boolean recalled;

    /** Of the first relay. */
    @Inject
    RelayWatch(RelayPlans plans, Clock clock) {
        this(patience(plans.all().get(0)), clock);
    }

    /** Of one that answers soon. */
    RelayWatch(Clock clock) {
        this(MARGIN, clock);
    }

    /** @param trial so long whoever tries whether it is back is waited for, should nobody hear of them */
    RelayWatch(Duration trial, Clock clock) {
        this.trial = trial;
        this.clock = clock;
    }

    /** How long it may take to find out that a relay hangs, and a little more. */
    static Duration patience(RelayPlan plan) {
        return plan.smtp()
                .map(RelaySettings::timeouts)
                .map(times -> times.connect()
                        .plus(Stream.of(times.greeting(), times.command(), times.mail())
                                .max(Comparator.naturalOrder())
                                .orElseThrow()))
                .orElse(Duration.ZERO)
                .plus(MARGIN);
    }

    /** @param reason in {@link rubriek.shared.KeptWords kept words} for an operator */
    record Away(Instant until, Duration pause, String reason) {}

    /**
     * What was learnt of it since the start, by copies, by those who look after its health, and by those who asked it.
     *
     * @param reached when it last answered well, to somebody who went in; null for never
     * @param failed when it last did not; null for never
     * @param why in {@link rubriek.shared.KeptWords kept words}, the last time that it did not
     * @param fails whether the last that was heard of it was bad
     */
    record Known(
            @Nullable Instant reached,
            @Nullable Instant failed,
            @Nullable String why,
            boolean fails) {

        static final Known NOTHING = new Known(null, null, null, false);
    }

    /** What was last seen of its door when nobody went in, and why it was shut. */
    private record Door(Instant at, String why, boolean shut) {}

    /**
     * All that is known of it at one moment.
     *
     * @param away as {@link #lately}
     */
    record Seen(Optional<Away> away, Known known) {}

    @Override
    public boolean serves() {
        return shut().isEmpty();
    }

    /** While the relay is to be left alone: why, and until when. */
    synchronized Optional<Away> away() {
        return Optional.ofNullable(last).filter(a -> ahead(a.until(), LONGEST));
    }

    /** As {@link #away}, and while another finds out whether it is back. Whoever gets nothing is to try, and to tell. */
    synchronized Optional<Away> closed() {
        var shut = shut();
        if (shut.isEmpty() && last != null) triedUntil = clock.instant().plus(trial);
        return shut;
    }

    /** As {@link #closed}, only to know. */
    synchronized Optional<Away> shut() {
        var now = clock.instant();
        if (last == null || ahead(last.until(), LONGEST)) return Optional.ofNullable(last);
        return ahead(triedUntil, trial)
                ? Optional.of(new Away(now.plus(FIRST), FIRST, last.reason()))
                : Optional.empty();
    }

    /** Whether whoever was let in by {@link #closed} is to find out whether it is back. */
    synchronized boolean onTrial() {
        return last != null;
    }

    /** Whoever was to find out had no copy to try with: another may. */
    synchronized void untried() {
        triedUntil = Instant.EPOCH;
    }

    /**
     * Why it was away when it was last tried: until it takes something, lets in somebody who asks, or nobody has tried for so long that nobody can
     * tell.
     */
    synchronized Optional<Away> lately() {
        return Optional.ofNullable(last)
                .filter(a -> !recalled)
                .filter(a -> ahead(a.until().plus(trial), LONGEST.plus(trial)));
    }

    /** Nobody could talk to it. Several who tried at the same time count as one. */
    synchronized Away failed(String reason) {
        var now = clock.instant();
        heard = new Known(heard.reached(), now, reason, true);
        door = null;
        recalled = false;
        if (last != null && ahead(last.until(), LONGEST)) {
            last = new Away(last.until(), last.pause(), reason);
            return last;
        }
        var pause = last == null ? FIRST : shorter(last.pause().multipliedBy(2), LONGEST);
        last = new Away(now.plus(pause), pause, reason);
        triedUntil = Instant.EPOCH;
        return last;
    }

    synchronized void worked() {
        last = null;
        recalled = false;
        triedUntil = Instant.EPOCH;
        heardWell();
    }

    /** It let in somebody who asked, and was given no mail: its wait is over, and the next copy finds out whether it takes any. */
    synchronized void letIn() {
        if (last != null) last = new Away(clock.instant(), last.pause(), last.reason());
        recalled = last != null;
        triedUntil = Instant.EPOCH;
        heardWell();
    }

    /** Its door was found open by somebody who did not go in: it is not shut any more, and that is all. Whether it serves nobody knows by it. */
    synchronized void foundOpen() {
        if (door != null) door = new Door(door.at(), door.why(), false);
    }

    /** Nobody came as far as talking to it. Copies are not kept from trying. */
    synchronized void foundShut(String why) {
        door = new Door(clock.instant(), why, true);
    }

    private void heardWell() {
        var before = known();
        heard = new Known(clock.instant(), before.failed(), before.why(), false);
        door = null;
    }

    synchronized Known known() {
        if (door == null || heard.fails() && !door.shut()) return heard;
        return new Known(heard.reached(), door.at(), door.why(), door.shut());
    }

    /** For whoever tells of it: what copies do meanwhile does not come between. */
    synchronized Seen seen() {
        return new Seen(lately(), known());
    }

    /** Whether it answered somebody well after this moment: what began before says nothing any more. What lies ahead was before the clock was put back. */
    synchronized boolean reachedSince(Instant moment) {
        var reached = heard.reached();
        return reached != null && reached.isAfter(moment) && !reached.isAfter(clock.instant());
    }

    /** Whether it is still to come, and soon: what lies further ahead was meant before the clock was put back. */
    private boolean ahead(Instant moment, Duration most) {
        var now = clock.instant();
        return moment.isAfter(now) && !moment.isAfter(now.plus(most));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
