package rubriek.dispatch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private final Relays relays;
    private final NoticeLetters letters;
    private final NoticeBooks books;
    private final NoticeSettling settling;
    private final Clock clock;

    NoticeCourier(
            Notices notices,
            Relays relays,
            NoticeLetters letters,
            NoticeBooks books,
            NoticeSettling settling,
            Clock clock) {
        this.notices = notices;
        this.relays = relays;
        this.letters = letters;
        this.books = books;
        this.settling = settling;
        this.clock = clock;
    }

    /** Sends all that is due by now, each once, unless every relay is to be left alone. */
    @Scheduled(
            every = "${rubriek.sending.notices}",
            identity = "rubriek.dispatch.notices",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Ending.class)
    void send() {
        if (relays.all().stream().noneMatch(NoticeCourier::serves)) return;
        try (var messenger = new Messenger(relays)) {
            var now = clock.instant();
            for (var due = claim(now); !due.isEmpty(); due = claim(now)) send(due, messenger);
        }
    }

    /** The clock may have been put back since the round began. */
    private List<NoticeToSend> claim(Instant began) {
        var now = clock.instant();
        return notices.claim(AT_A_TIME, now.isBefore(began) ? now : began);
    }

    private void send(List<NoticeToSend> due, Messenger messenger) {
        for (var notice : due) {
            var carried = carry(notice, messenger);
            books.record(notice, settling.of(notice, carried), settling.judged(notice, carried.outcome()));
        }
    }

    private Messenger.Carried carry(NoticeToSend notice, Messenger messenger) {
        try {
            return messenger.carry(
                    NoticeLetters.sender(notice),
                    NoticeCourier::serves,
                    relay -> parcel(notice, relay),
                    (relay, outcome) -> {
                        if (Leg.aboutTheRelay(outcome)) relay.failed(Trouble.with(outcome, notice.to()));
                    });
        } catch (IllegalArgumentException unfit) {
            var why = "this notice cannot be composed: " + unfit.getMessage();
            return new Messenger.Carried(new Outcome.Undeliverable(why), Optional.empty());
        }
    }

    private static boolean serves(Relay relay) {
        return relay.watch().shut().isEmpty();
    }

    private Copywriter.Parcel parcel(NoticeToSend notice, Relay relay) {
        return new Copywriter.Parcel(
                letters.envelope(notice), letters.message(notice, relay.plan().signs()));
    }
}
