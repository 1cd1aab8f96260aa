package rubriek.dispatch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    private final Notices notices;
    private final Carrier carrier;
    private final RelayWatch watch;
    private final NoticeLetters letters;
    private final NoticeBooks books;
    private final NoticeSettling settling;

    NoticeCourier(
            Notices notices,
            Carrier carrier,
            RelayWatch watch,
            NoticeLetters letters,
            NoticeBooks books,
            NoticeSettling settling) {
        this.notices = notices;
        this.carrier = carrier;
        this.watch = watch;
        this.letters = letters;
        this.books = books;
        this.settling = settling;
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
            if (away.isPresent())
                notices.record(
                        notice.id(),
                        new NoticeOutcome.TryAgain(
                                away.get().until(), away.get().reason()));
            else send(notice, lane);
        }
    }

    private void send(NoticeToSend notice, Lane lane) {
        var outcome = carry(notice, lane);
        books.record(notice, settling.of(notice, outcome), settling.judged(notice, outcome));
    }

    private Outcome carry(NoticeToSend notice, Lane lane) {
        try {
            return lane.carry(letters.envelope(notice), letters.message(notice), () -> {});
        } catch (IllegalArgumentException unfit) {
            return new Outcome.Undeliverable("this notice cannot be composed: " + unfit.getMessage());
        }
    }
}
