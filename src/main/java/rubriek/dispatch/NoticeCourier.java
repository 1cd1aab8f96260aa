package rubriek.dispatch;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import rubriek.audience.NoticeToSend;
import rubriek.shared.Mishap;
import rubriek.shared.database.DatabaseFault;

/**
 * Sends the mails about the service itself, such as a confirmation: few, each its own, and before any dispatch, whose couriers are
 * others. Just before the end of one leaves, its row says so, as a journal does of copies: it survives the machine, and these are few. What it
 * never came to send when it died is queued again; what may have arrived is unknown, and sent once more with the same Message-ID.
 */
@ApplicationScoped
class NoticeCourier {

    /** Few, so that the last of them has its turn well within its lease. */
    private static final int AT_A_TIME = 5;

    private final Relays relays;
    private final NoticeLetters letters;
    private final NoticeBooks books;
    private final NoticeSettling settling;
    private final LedgerWatch watch;
    private final Clock clock;

    NoticeCourier(
            Relays relays,
            NoticeLetters letters,
            NoticeBooks books,
            NoticeSettling settling,
            LedgerWatch watch,
            Clock clock) {
        this.relays = relays;
        this.letters = letters;
        this.books = books;
        this.settling = settling;
        this.watch = watch;
        this.clock = clock;
    }

    /** Sends all that is due by now, each once, unless every relay is to be left alone. */
    @Scheduled(
            every = "${rubriek.sending.notices}",
            identity = "rubriek.dispatch.notices",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Ending.class)
    void send() {
        books.lapse();
        if (relays.all().stream().noneMatch(NoticeCourier::serves)) return;
        try (var messenger = new Messenger(relays)) {
            var now = clock.instant();
            for (var due = claim(now); !due.isEmpty(); due = claim(now))
                for (var notice : due) if (!books.closed()) send(notice, messenger);
        }
    }

    /** The clock may have been put back since the round began. */
    private List<NoticeToSend> claim(Instant began) {
        var now = clock.instant();
        return books.claim(AT_A_TIME, now.isBefore(began) ? now : began);
    }

    /** What became of it is known here only, so a database that is away is waited for. */
    private void send(NoticeToSend notice, Messenger messenger) {
        try {
            var carried = carry(notice, messenger);
            var judged = settling.judged(notice, carried.outcome());
            var outcome = settling.of(notice, carried, judged);
            watch.untilItIsBack(() -> {
                books.record(notice, outcome, judged);
                return true;
            });
        } catch (TakenOver byAnother) {
            Log.warnf("notice %s: it took too long, and another has it", notice.id());
        }
    }

    private Messenger.Carried carry(NoticeToSend notice, Messenger messenger) {
        var left = new AtomicBoolean();
        try {
            return messenger.carry(
                    NoticeLetters.sender(notice),
                    NoticeCourier::serves,
                    relay -> parcel(notice, relay),
                    relay -> {
                        if (!books.leaves(notice, relay)) throw new TakenOver();
                        left.set(true);
                    },
                    (relay, outcome) -> {
                        if (Leg.aboutTheRelay(outcome)) relay.failed(Trouble.with(outcome, notice.to()));
                    });
        } catch (IllegalArgumentException unfit) {
            var why = Mishap.UNWRITABLE.kept(String.valueOf(unfit.getMessage()));
            return new Messenger.Carried(new Outcome.Undeliverable(why), Optional.empty());
        } catch (TakenOver other) {
            throw other;
        } catch (RuntimeException | Error fault) {
            return new Messenger.Carried(lost(notice, fault, left.get()), Optional.empty());
        }
    }

    /** A database that was away when the mail was about to leave kept it here, whatever its row says by now. */
    private static Outcome lost(NoticeToSend notice, Throwable fault, boolean left) {
        var stage = left ? Stage.DOT : Stage.MAIL;
        if (DatabaseFault.behind(fault).isPresent()) return new Outcome.Lost(stage, Mishap.DATABASE_AWAY);
        Log.errorf(fault, "notice %s: a fault of ours", notice.id());
        return new Outcome.Lost(stage, left ? Mishap.OURS_AT_THE_END : Mishap.OURS);
    }

    /** Somebody else has it by now, or nobody: its person was erased. */
    private static final class TakenOver extends RuntimeException {}

    private static boolean serves(Relay relay) {
        return relay.watch().shut().isEmpty();
    }

    private Copywriter.Parcel parcel(NoticeToSend notice, Relay relay) {
        return new Copywriter.Parcel(
                letters.envelope(notice), letters.message(notice, relay.plan().signs()));
    }
}
