package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import rubriek.audience.NoticeOutcome;
import rubriek.audience.NoticeToSend;

/** Judges outcomes of mails about the service itself: what becomes of the mail, and whose fault it is. */
@ApplicationScoped
class NoticeSettling {

    /** After this a confirmation without an answer is sent once more. */
    private static final Duration UNKNOWN = Duration.ofMinutes(30);

    private final RelayWatch watch;
    private final RetrySchedule schedule;
    private final Settling settling;
    private final Clock clock;

    NoticeSettling(RelayWatch watch, RetrySchedule schedule, Settling settling, Clock clock) {
        this.watch = watch;
        this.schedule = schedule;
        this.settling = settling;
        this.clock = clock;
    }

    /** As a delivery would be judged; an operator hears of it when it is the sender's fault (B-05). */
    Settlement judged(NoticeToSend notice, Outcome outcome) {
        return settling.of(outcome, notice.attempts(), Optional.of(notice.to()));
    }

    /** What becomes of it. The watch learns whether the relay works. */
    NoticeOutcome of(NoticeToSend notice, Outcome outcome) {
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
