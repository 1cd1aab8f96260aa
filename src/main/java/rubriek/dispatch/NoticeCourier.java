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
    private final Carrier carrier;
    private final RelayWatch watch;
    private final RetrySchedule schedule;
    private final NoticeLetters letters;
    private final Clock clock;

    NoticeCourier(
            Notices notices,
            Carrier carrier,
            RelayWatch watch,
            RetrySchedule schedule,
            NoticeLetters letters,
            Clock clock) {
        this.notices = notices;
        this.carrier = carrier;
        this.watch = watch;
        this.schedule = schedule;
        this.letters = letters;
        this.clock = clock;
    }

    /** Sends all that is due, unless the relay is to be left alone. */
    @Scheduled(
            every = "${rubriek.sending.notices}",
            identity = "rubriek.dispatch.notices",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Ending.class)
    void send() {
        if (watch.away().isPresent()) return;
        try (var lane = carrier.open()) {
            for (var due = notices.claim(AT_A_TIME); !due.isEmpty(); due = notices.claim(AT_A_TIME)) {
                send(due, lane);
            }
        }
    }

    private void send(List<NoticeToSend> due, Lane lane) {
        for (var notice : due) {
            var away = watch.away();
            var outcome = away.<NoticeOutcome>map(a -> new NoticeOutcome.TryAgain(a.until(), a.reason()))
                    .orElseGet(() -> outcome(notice, carry(notice, lane)));
            notices.record(notice.id(), outcome);
            Log.infof("notice %s: %s", notice.id(), outcome.getClass().getSimpleName());
        }
    }

    private Outcome carry(NoticeToSend notice, Lane lane) {
        try {
            return lane.carry(letters.envelope(notice), letters.message(notice), () -> {});
        } catch (IllegalArgumentException unfit) {
            return new Outcome.Undeliverable("this notice cannot be composed: " + unfit.getMessage());
        }
    }

    private NoticeOutcome outcome(NoticeToSend notice, Outcome outcome) {
        var words = InWords.of(outcome);
        return switch (outcome.meaning()) {
            case SENT -> sent(words);
            case PERMANENT -> new NoticeOutcome.Failed(words);
            case UNKNOWN -> new NoticeOutcome.TryAgain(clock.instant().plus(UNKNOWN), words);
            case TEMPORARY -> later(notice, words);
            case RETRYABLE ->
                new NoticeOutcome.TryAgain(
                        watch.failed(Settlement.hidden(words, notice.to())).until(), words);
        };
    }

    private NoticeOutcome sent(String words) {
        watch.worked();
        return new NoticeOutcome.Sent(words);
    }

    private NoticeOutcome later(NoticeToSend notice, String words) {
        Optional<Instant> next = schedule.next(notice.attempts(), true, clock.instant());
        return next.<NoticeOutcome>map(at -> new NoticeOutcome.TryAgain(at, words))
                .orElseGet(() -> new NoticeOutcome.Failed(words));
    }
}
