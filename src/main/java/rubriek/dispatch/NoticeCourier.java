package rubriek.dispatch;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rubriek.audience.NoticeOutcome;
import rubriek.audience.NoticeToSend;
import rubriek.audience.Notices;

/**
 * Sends the mails about the service itself, such as a confirmation: few, each its own, and before any dispatch, whose couriers are
 * others. What it was doing when it died comes back by its lease, with the same message id; a second confirmation hurts nobody.
 */
@ApplicationScoped
class NoticeCourier {

    private static final int AT_A_TIME = 20;

    /** After this a confirmation without an answer is sent once more. */
    private static final Duration UNKNOWN = Duration.ofMinutes(30);

    private final Notices notices;
    private final Relays relays;
    private final RetrySchedule schedule;
    private final NoticeLetters letters;
    private final Clock clock;

    NoticeCourier(Notices notices, Relays relays, RetrySchedule schedule, NoticeLetters letters, Clock clock) {
        this.notices = notices;
        this.relays = relays;
        this.schedule = schedule;
        this.letters = letters;
        this.clock = clock;
    }

    /** Sends all that is due, unless every relay is to be left alone. */
    @Scheduled(
            every = "${rubriek.sending.notices}",
            identity = "rubriek.dispatch.notices",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Ending.class)
    void send() {
        if (relays.all().stream().noneMatch(NoticeCourier::serves)) return;
        try (var messenger = new Messenger(relays)) {
            for (var due = notices.claim(AT_A_TIME); !due.isEmpty(); due = notices.claim(AT_A_TIME)) {
                send(due, messenger);
            }
        }
    }

    private void send(List<NoticeToSend> due, Messenger messenger) {
        for (var notice : due) {
            var outcome = outcome(notice, messenger);
            notices.record(notice.id(), outcome);
            Log.infof("notice %s: %s", notice.id(), outcome.getClass().getSimpleName());
        }
    }

    private NoticeOutcome outcome(NoticeToSend notice, Messenger messenger) {
        try {
            var carried = messenger.carry(
                    NoticeLetters.sender(notice),
                    NoticeCourier::serves,
                    relay -> parcel(notice, relay),
                    (relay, outcome) -> relay.failed(Trouble.with(outcome, notice.to())));
            return outcome(notice, carried);
        } catch (IllegalArgumentException unfit) {
            return new NoticeOutcome.Failed("this notice cannot be composed: " + unfit.getMessage());
        }
    }

    private static boolean serves(Relay relay) {
        return relay.watch().away().isEmpty();
    }

    private Copywriter.Parcel parcel(NoticeToSend notice, Relay relay) {
        return new Copywriter.Parcel(
                letters.envelope(notice), letters.message(notice, relay.plan().signs()));
    }

    private NoticeOutcome outcome(NoticeToSend notice, Messenger.Carried carried) {
        var words = InWords.of(carried.outcome());
        return switch (carried.outcome().meaning()) {
            case SENT -> sent(carried, words);
            case PERMANENT -> new NoticeOutcome.Failed(words);
            case UNKNOWN -> new NoticeOutcome.TryAgain(clock.instant().plus(UNKNOWN), words);
            case TEMPORARY -> later(notice, words);
            case RETRYABLE -> waiting(notice, carried);
        };
    }

    private static NoticeOutcome sent(Messenger.Carried carried, String words) {
        carried.by().ifPresent(relay -> relay.watch().worked());
        return new NoticeOutcome.Sent(words);
    }

    /** Until the first of the relays may be asked again. */
    private NoticeOutcome waiting(NoticeToSend notice, Messenger.Carried carried) {
        var idle = relays.of(NoticeLetters.sender(notice)).idle();
        var asked = carried.by().isPresent() || idle.why().reason() == Reason.NO_RELAY;
        var words = asked ? InWords.of(carried.outcome()) : idle.why().words();
        return new NoticeOutcome.TryAgain(idle.until(), words);
    }

    private NoticeOutcome later(NoticeToSend notice, String words) {
        Optional<Instant> next = schedule.next(notice.attempts(), true, clock.instant());
        return next.<NoticeOutcome>map(at -> new NoticeOutcome.TryAgain(at, words))
                .orElseGet(() -> new NoticeOutcome.Failed(words));
    }
}
