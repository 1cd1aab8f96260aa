package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.audience.NoticeAnswer;
import rubriek.audience.NoticeOutcome;
import rubriek.audience.NoticeToSend;

/** Judges outcomes of mails about the service itself: what becomes of the mail, and whose fault it is. */
@ApplicationScoped
class NoticeSettling {

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

    /** What becomes of it. */
    NoticeOutcome of(NoticeToSend notice, Messenger.Carried carried, Settlement judged) {
        var answer = answer(judged, judged.text(), carried.by());
        return switch (carried.outcome().meaning()) {
            case SENT -> new NoticeOutcome.Sent(answer);
            case PERMANENT -> new NoticeOutcome.Failed(answer);
            case UNKNOWN -> new NoticeOutcome.Unknown(answer);
            case TEMPORARY -> later(notice, answer);
            case RETRYABLE ->
                Leg.aboutTheRelay(carried.outcome()) ? waiting(notice, carried, judged) : later(notice, answer);
        };
    }

    /** Until the first of the relays may be asked again; that nobody came as far as the mail is not held against it. */
    private NoticeOutcome waiting(NoticeToSend notice, Messenger.Carried carried, Settlement judged) {
        var idle = relays.of(NoticeLetters.sender(notice)).idle();
        var asked = carried.by().isPresent() || idle.why().reason() == Reason.NO_RELAY;
        var words = Settlement.hidden(
                asked ? InWords.of(carried.outcome()) : idle.why().words(), notice.to());
        return new NoticeOutcome.TryAgain(idle.until(), answer(judged, words, Optional.empty()), false);
    }

    private NoticeOutcome later(NoticeToSend notice, NoticeAnswer answer) {
        return schedule.next(notice.attempts(), true, clock.instant())
                .<NoticeOutcome>map(at -> new NoticeOutcome.TryAgain(at, answer, true))
                .orElseGet(() -> new NoticeOutcome.Failed(answer));
    }

    /** @param by who carried it as far as an answer about it; none of those that could not be talked to */
    private static NoticeAnswer answer(Settlement judged, @Nullable String words, Optional<Relay> by) {
        var fault = judged.fault();
        return new NoticeAnswer(
                judged.code(),
                judged.enhanced(),
                words,
                fault == null ? null : fault.word(),
                by.map(Relay::name).orElse(null));
    }
}
