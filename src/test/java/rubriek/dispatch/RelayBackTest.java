package rubriek.dispatch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.NoticeState;
import rubriek.shared.PageRequest;
import rubriek.staff.RelayTestResult.Result;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Moment;
import rubriek.support.TickingClock;

/** What was put off, once somebody asked a relay that was away and was let in (R-07, decision 230), or tried copies again. */
@DatabaseTest
@TestProfile(Relayed.class)
class RelayBackTest {

    private static final SmtpSink SINK = Relayed.SINK;

    @Inject
    Linde linde;

    @Inject
    RelayTrials trials;

    @Inject
    RelayBack back;

    @Inject
    RelayWatch watch;

    @Inject
    NoticeCourier notices;

    @Inject
    ServiceMails serviceMails;

    @Inject
    Batches batches;

    @Inject
    TickingClock clock;

    @AfterEach
    void the_relay_behaves_again() {
        linde.cancelTheRest();
        SINK.clear();
        watch.worked();
    }

    /** Long before the five minutes are over: no clock is set forward. */
    @Test
    void the_mail_that_waits_for_a_relay_leaves_when_somebody_asks_it_and_is_let_in() {
        var paper = linde.withReaders(1);
        SINK.answer(Moment.CONNECT, "421 4.3.2 Closed");
        aboutToBeLeftAloneForLong();
        linde.ask(paper.slug(), paper.reader(1));
        notices.send();
        await().until(() -> watch.away().isPresent());
        var dispatch = linde.send(paper);
        await().atMost(Duration.ofSeconds(30)).until(() -> !putOff(dispatch).isEmpty());
        var until = watch.away().orElseThrow().until();
        assertTrue(until.isAfter(clock.instant().plus(Duration.ofMinutes(3))), "it would take long");
        assertEquals(List.of(), SINK.mails());
        SINK.clear();
        assertEquals(Result.ACCEPTED, trials.ask("smtp", Locale.ENGLISH).result());
        assertEquals(1, linde.finished(dispatch).counts().sent());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> SINK.mailsTo(paper.reader(1)).size() == 1);
    }

    /** T-02: what a server wants later is not tried sooner. */
    @Test
    void what_was_refused_for_now_waits_for_its_own_next_try() {
        var paper = linde.withReaders(1);
        SINK.refuse(paper.reader(0), "450 4.7.1 Greylisted");
        SINK.refuse(paper.reader(1), "450 4.7.1 Greylisted");
        linde.ask(paper.slug(), paper.reader(1));
        notices.send();
        var dispatch = linde.send(paper);
        await().atMost(Duration.ofSeconds(30)).until(() -> !putOff(dispatch).isEmpty());
        await().atMost(Duration.ofSeconds(30)).until(() -> nextNotice(paper) != null);
        var notice = nextNotice(paper);
        back.waitNoLonger();
        assertEquals(Set.of(new Batch(dispatch, 0)), putOff(dispatch));
        assertEquals(notice, nextNotice(paper));
    }

    @Test
    void who_is_tried_again_does_not_wait_for_the_others_of_the_batch() {
        var paper = linde.withReaders(2);
        SINK.refuse(paper.reader(0), "550 5.7.1 not from you");
        SINK.refuse(paper.reader(1), "450 4.7.1 Greylisted");
        var dispatch = linde.send(paper);
        await().atMost(Duration.ofSeconds(30)).until(() -> !putOff(dispatch).isEmpty());
        SINK.clear();
        linde.dispatches().retry(dispatch, RetryDraft.of(RetryDraft.Which.FAILED), Locale.ENGLISH);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> SINK.mailsTo(paper.reader(0)).size() == 1);
        assertEquals(List.of(), SINK.mailsTo(paper.reader(1)), "T-02");
    }

    /** The next failure has it left alone for five minutes from now. */
    private void aboutToBeLeftAloneForLong() {
        clock.forward(Duration.ofSeconds(-321));
        for (var i = 0; i < 6; i++) clock.forward(watch.failed("away").pause().plusSeconds(1));
    }

    private Set<Batch> putOff(UUID dispatch) {
        return QuarkusTransaction.requiringNew().call(() -> batches.putOff(dispatch));
    }

    /** When its one notice is tried again; null while it is due. */
    private @Nullable Instant nextNotice(Linde.Paper paper) {
        return serviceMails
                .list(paper.slug(), ServiceMailFilter.of(List.of(NoticeState.QUEUED)), PageRequest.first(1))
                .items()
                .stream()
                .map(ServiceMailRow::nextTryAt)
                .filter(at -> at != null && at.isAfter(clock.instant()))
                .findFirst()
                .orElse(null);
    }
}
