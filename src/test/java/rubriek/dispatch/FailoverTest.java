package rubriek.dispatch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.SeveralRelays.FIRST;
import static rubriek.dispatch.SeveralRelays.SECOND;
import static rubriek.dispatch.SeveralRelays.SPARE;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink.Moment;
import rubriek.support.TickingClock;

/** A relay that does not serve, and the others that stand in for it. */
@DatabaseTest
@TestProfile(SeveralRelays.class)
class FailoverTest {

    private static final String CLOSED = "421 4.3.2 Closed for maintenance";

    @Inject
    Linde linde;

    @Inject
    Served served;

    @Inject
    Held held;

    @Inject
    Courier courier;

    @Inject
    Progress progress;

    @Inject
    Doubts doubts;

    @Inject
    Deliveries deliveries;

    @Inject
    TickingClock clock;

    @BeforeEach
    void nothing_has_come_yet() {
        served.begin();
    }

    @AfterEach
    void all_serve_again() {
        served.end();
    }

    @Test
    void with_one_relay_closed_its_copies_go_over_the_other_at_once() {
        FIRST.answer(Moment.CONNECT, CLOSED);
        var paper = linde.withReaders(40);
        var done = linde.finished(linde.send(paper));
        assertEquals(new DeliveryCounts(40, 0, 0, 40, 0, 0, 0), done.counts());
        assertNull(done.reason());
        assertEquals(40, served.carriedBy("tweede", done.id()));
        assertEquals(List.of(), SPARE.mails());
        assertTrue(served.named("smtp").watch().lately().isPresent());
        assertTrue(
                deliveries.list(done.id(), DeliveryFilter.ALL, PageRequest.first(50)).items().stream()
                        .allMatch(row -> row.attempts() == 1),
                "T-04");
        Served.assertOneEach(paper, 40);
    }

    @Test
    void one_that_nobody_can_reach_is_passed_over_the_same_way() {
        FIRST.hangUp(Moment.CONNECT, Integer.MAX_VALUE);
        var paper = linde.withReaders(20);
        assertEquals(20, linde.finished(linde.send(paper)).counts().sent());
        assertEquals(20, SECOND.mails().size());
    }

    @Test
    void one_that_lets_nobody_in_is_left_alone_for_longer_each_time() {
        held.stopTheCouriers();
        FIRST.answer(Moment.EHLO, "554 5.7.1 Not you");
        var paper = linde.withReaders(60);
        var dispatch = held.begun(paper);
        courier.send(new Batch(dispatch, 0));
        var watch = served.named("smtp").watch();
        assertEquals(Duration.ofSeconds(5), watch.away().orElseThrow().pause());
        clock.forward(Duration.ofSeconds(6));
        courier.send(new Batch(dispatch, 1));
        assertEquals(Duration.ofSeconds(10), watch.away().orElseThrow().pause());
        assertEquals(40, linde.look(dispatch).counts().sent());
    }

    @Test
    void one_that_goes_away_in_the_middle_loses_nobody_and_sends_nobody_two() {
        FIRST.delay(Moment.DOT, Duration.ofMillis(20));
        var paper = linde.withReaders(100);
        var dispatch = linde.send(paper);
        FIRST.awaitMails(10, Duration.ofSeconds(20));
        FIRST.answer(Moment.MAIL, CLOSED);
        FIRST.answer(Moment.CONNECT, CLOSED);
        var done = linde.finished(dispatch);
        assertEquals(new DeliveryCounts(100, 0, 0, 100, 0, 0, 0), done.counts(), "T-04");
        assertTrue(
                FIRST.mails().size() >= 10 && FIRST.mails().size() < 70,
                "" + FIRST.mails().size());
        Served.assertOneEach(paper, 100);
    }

    @Test
    void a_conversation_that_breaks_before_the_end_is_begun_anew_over_another_relay() {
        FIRST.hangUp(Moment.DATA, 1);
        var paper = linde.withReaders(8);
        var done = linde.finished(linde.send(paper));
        assertEquals(new DeliveryCounts(8, 0, 0, 8, 0, 0, 0), done.counts(), "and nobody waits five minutes");
        Served.assertOneEach(paper, 8);
    }

    @Test
    void a_copy_whose_end_got_no_answer_goes_over_no_other_relay() {
        FIRST.hangUp(Moment.DOT, 1);
        var paper = linde.withReaders(8);
        var done = linde.finished(linde.send(paper));
        assertEquals(new DeliveryCounts(8, 0, 0, 7, 1, 0, 0), done.counts(), "T-05");
        Served.assertOneEach(paper, 8);
        var unknown = new DeliveryFilter(List.of(DeliveryState.UNKNOWN), null, null, false, "smtp");
        assertEquals(
                1, deliveries.list(done.id(), unknown, PageRequest.first(9)).total());
    }

    /** T-05: the one that may have it already knows it by its Message-ID; another would bring it a second time. */
    @Test
    void when_it_is_tried_again_by_itself_it_waits_for_the_relay_that_may_have_it() {
        FIRST.hangUp(Moment.DOT, 1);
        served.named("tweede").failed(new Trouble(Reason.RELAY_AWAY, "away"));
        var paper = linde.withReaders(1);
        var dispatch = linde.finished(linde.send(paper)).id();
        assertEquals(1, served.carriedBy("smtp", dispatch));
        held.stopTheCouriers();
        served.again();
        clock.forward(Duration.ofMinutes(31));
        served.named("smtp").failed(new Trouble(Reason.RELAY_AWAY, "away"));
        doubts.resendUnknown(dispatch, clock.instant().minus(Duration.ofMinutes(30)), 7);
        progress.takeUp(dispatch);
        courier.send(new Batch(dispatch, 0));
        assertEquals(1, linde.look(dispatch).counts().queued());
        assertTrue(linde.look(dispatch).reason().contains("(smtp: away)"), "it says what it waits for");
        assertEquals(1, SeveralRelays.mailsTo(paper.reader(0)).size());
        served.again();
        clock.forward(Duration.ofMinutes(1));
        courier.send(new Batch(dispatch, 0));
        assertEquals(1, linde.look(dispatch).counts().sent());
        assertEquals(2, FIRST.mailsTo(paper.reader(0)).size());
    }

    @Test
    void when_both_are_away_the_one_for_need_carries_all() {
        FIRST.answer(Moment.CONNECT, CLOSED);
        SECOND.answer(Moment.CONNECT, CLOSED);
        var paper = linde.withReaders(10);
        assertEquals(10, linde.finished(linde.send(paper)).counts().sent());
        assertEquals(10, SPARE.mails().size());
    }

    @Test
    void with_no_relay_left_the_dispatch_waits_with_a_reason_that_names_them_and_then_goes_on() {
        for (var sink : List.of(FIRST, SECOND, SPARE)) sink.answer(Moment.CONNECT, CLOSED);
        var paper = linde.withReaders(10);
        var dispatch = linde.send(paper);
        var halting = linde.when(dispatch, view -> view.reason() != null);
        for (var name : List.of("smtp: ", "tweede: ", "nood: "))
            assertTrue(halting.reason().contains(name), halting.reason());
        assertEquals(DispatchStatus.SENDING, halting.status());
        SeveralRelays.clear();
        var done = linde.finished(dispatch);
        assertEquals(new DeliveryCounts(10, 0, 0, 10, 0, 0, 0), done.counts());
        assertNull(done.reason());
        Served.assertOneEach(paper, 10);
    }

    @Test
    void once_it_is_back_one_tries_and_then_it_takes_its_share_again() {
        held.stopTheCouriers();
        var paper = linde.withReaders(0);
        for (var i = 0; i < 60; i++) linde.join(paper.slug(), paper.reader(i));
        var dispatch = held.begun(paper);
        FIRST.answer(Moment.CONNECT, CLOSED);
        courier.send(new Batch(dispatch, 0));
        assertEquals(List.of(), FIRST.mails());
        FIRST.clear();
        courier.send(new Batch(dispatch, 1));
        assertEquals(List.of(), FIRST.mails(), "it is left alone for a while");
        clock.forward(Duration.ofSeconds(6));
        var before = FIRST.connections();
        courier.send(new Batch(dispatch, 2));
        assertEquals(15, FIRST.mails().size(), 2, "3 to 1 of 20");
        assertEquals(1, FIRST.connections() - before, "with one connection");
        assertFalse(served.named("smtp").watch().onTrial());
        await().until(() -> linde.look(dispatch).counts().sent() == 60);
        Served.assertOneEach(paper, 60);
    }
}
