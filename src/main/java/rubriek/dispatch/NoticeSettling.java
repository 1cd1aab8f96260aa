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

    private final Relays relays;
    private final RetrySchedule schedule;
    private final Settling settling;
    private final Clock clock;

    NoticeSettling(Relays relays, RetrySchedule schedule, Settling settling, Clock clock) {
        this.relays = relays;
        this.schedule = schedule;
        this.settling = settling;
        this.clock = clock;
    }

    /** As a delivery would be judged; an operator hears of it when it is the sender's fault (B-05). */
    Settlement judged(NoticeToSend notice, Outcome outcome) {
        return settling.of(outcome, notice.attempts(), Optional.of(notice.to()));
    }

    /** What becomes of it, in words without its reader's address (G-07). */
    NoticeOutcome of(NoticeToSend notice, Messenger.Carried carried) {
        var words = Settlement.hidden(InWords.of(carried.outcome()), notice.to());
        return switch (carried.outcome().meaning()) {
            case SENT -> new NoticeOutcome.Sent(words);
            case PERMANENT -> new NoticeOutcome.Failed(words);
            case UNKNOWN -> new NoticeOutcome.TryAgain(clock.instant().plus(UNKNOWN), words);
            case TEMPORARY -> later(notice, words);
            case RETRYABLE -> Leg.aboutTheRelay(carried.outcome()) ? waiting(notice, carried) : later(notice, words);
        };
    }

    /** Until the first of the relays may be asked again; that nobody came as far as the mail is not held against it. */
    private NoticeOutcome waiting(NoticeToSend notice, Messenger.Carried carried) {
        var idle = relays.of(NoticeLetters.sender(notice)).idle();
        var asked = carried.by().isPresent() || idle.why().reason() == Reason.NO_RELAY;
        var words = asked ? InWords.of(carried.outcome()) : idle.why().words();
        return new NoticeOutcome.TryAgain(idle.until(), Settlement.hidden(words, notice.to()), false);
    }

    private NoticeOutcome later(NoticeToSend notice, String words) {
        Optional<Instant> next = schedule.next(notice.attempts(), true, clock.instant());
        return next.<NoticeOutcome>map(at -> new NoticeOutcome.TryAgain(at, words))
                .orElseGet(() -> new NoticeOutcome.Failed(words));
    }
}
