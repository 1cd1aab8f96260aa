package rubriek.dispatch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.SeveralRelays.FIRST;
import static rubriek.dispatch.SeveralRelays.SECOND;
import static rubriek.dispatch.SeveralRelays.SPARE;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.NoticeState;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink.Moment;
import rubriek.support.TickingClock;

/** What one relay cannot carry, or breaks off, others may; and what is said of one mail is not held against a relay. */
@DatabaseTest
@TestProfile(SeveralRelays.class)
class RelayLimitsTest {

    private static final String SMALL = "250-sink.example\r\n250-8BITMIME\r\n250 SIZE 100";
    private static final String FULL = "452 4.3.1 Insufficient system storage";

    @Inject
    Linde linde;

    @Inject
    Served served;

    @Inject
    Held held;

    @Inject
    Courier courier;

    @Inject
    Relays relays;

    @Inject
    Deliveries deliveries;

    @Inject
    NoticeCourier notices;

    @Inject
    ServiceMails mails;

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
    void what_one_cannot_carry_goes_over_another_and_at_last_over_the_one_for_need() {
        FIRST.answer(Moment.EHLO, SMALL);
        SECOND.answer(Moment.EHLO, SMALL);
        var paper = linde.withReaders(6);
        var done = linde.finished(linde.send(paper));
        assertEquals(new DeliveryCounts(6, 0, 0, 6, 0, 0, 0), done.counts(), "T-12");
        assertEquals(6, SPARE.mails().size());
        Served.assertOneEach(paper, 6);
    }

    @Test
    void it_waits_for_one_that_was_not_tried_and_is_given_up_when_none_is_left() {
        held.stopTheCouriers();
        FIRST.answer(Moment.EHLO, SMALL);
        SECOND.answer(Moment.EHLO, SMALL);
        served.named("nood").failed(new Trouble(Reason.RELAY_AWAY, "away"));
        var waiting = held.begun(linde.withReaders(4));
        courier.send(new Batch(waiting, 0));
        assertEquals(
                new DeliveryCounts(4, 4, 0, 0, 0, 0, 0), linde.look(waiting).counts(), "T-12");
        says(waiting, "(nood: away)");
        SPARE.answer(Moment.EHLO, SMALL);
        served.again();
        var lost = held.begun(linde.withReaders(4));
        courier.send(new Batch(lost, 0));
        var failed = linde.look(lost);
        assertEquals(new DeliveryCounts(4, 0, 0, 0, 0, 4, 0), failed.counts(), "T-12");
        assertEquals(new FailureCounts(0, 0, 0, 0, 4), failed.failures(), "I-02");
        assertTrue(failed.alarm().contains("(SIZE)") && !failed.alarm().contains("SPF"), "I-02: " + failed.alarm());
    }

    @Test
    void a_dispatch_that_begins_while_all_are_away_says_so_before_one_is_asked_again() {
        held.stopTheCouriers();
        for (var name : List.of("smtp", "tweede", "nood"))
            served.named(name).failed(new Trouble(Reason.RELAY_AWAY, "away"));
        var before = connections();
        var dispatch = held.begun(linde.withReaders(2));
        courier.send(new Batch(dispatch, 0));
        var reason = linde.look(dispatch).reason();
        assertTrue(reason != null && reason.contains("smtp: away; tweede: away; nood: away"), "T-10: " + reason);
        assertEquals(before, connections());
    }

    /** T-12: for as long as that lasts, each time that it is tried. */
    @Test
    void it_waits_for_one_that_its_sender_keeps_off_and_the_dispatch_says_so() {
        held.stopTheCouriers();
        FIRST.answer(Moment.EHLO, SMALL);
        SECOND.answer(Moment.EHLO, SMALL);
        served.named("nood").bar("delinde.example", new Breaker.Stop(Reason.SENDER_REFUSED, "550 5.7.1 no"));
        var dispatch = held.begun(linde.withReaders(2));
        for (var i = 0; i < 2; i++) {
            courier.send(new Batch(dispatch, 0));
            says(dispatch, "(nood: 550 5.7.1 no)");
            clock.forward(Duration.ofSeconds(31));
        }
        served.again();
        courier.send(new Batch(dispatch, 0));
        assertEquals(2, linde.look(dispatch).counts().sent());
        assertNull(linde.look(dispatch).reason());
    }

    @Test
    void one_without_room_is_left_alone_and_costs_nobody_a_try() {
        FIRST.answer(Moment.MAIL, FULL);
        var paper = linde.withReaders(40);
        var done = linde.finished(linde.send(paper));
        assertEquals(new DeliveryCounts(40, 0, 0, 40, 0, 0, 0), done.counts());
        assertTrue(served.named("smtp").watch().lately().orElseThrow().reason().contains("4.3.1"));
        assertTrue(
                deliveries.list(done.id(), DeliveryFilter.ALL, PageRequest.first(50)).items().stream()
                        .allMatch(row -> row.attempts() == 1),
                "T-04");
        Served.assertOneEach(paper, 40);
    }

    @Test
    void a_conversation_that_breaks_about_one_notice_closes_no_relay() {
        FIRST.hangUp(Moment.RCPT, 9);
        SECOND.hangUp(Moment.RCPT, 9);
        var reader = asked();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !SPARE.mailsTo(reader).isEmpty());
        assertAllServe();
    }

    @Test
    void a_provider_that_wants_a_notice_later_is_not_asked_over_the_others() {
        for (var sink : List.of(FIRST, SECOND, SPARE)) sink.answer(Moment.RCPT, "421 4.7.28 Too fast");
        var before = connections();
        asked();
        notices.send();
        await().atMost(Duration.ofSeconds(20)).until(() -> connections() > before);
        notices.send();
        assertEquals(1, connections() - before, "T-09");
        assertAllServe();
    }

    @Test
    void a_notice_of_which_nobody_knows_whether_it_left_goes_over_no_other() {
        for (var sink : List.of(FIRST, SECOND, SPARE)) sink.hangUp(Moment.DOT, 9);
        var reader = asked();
        notices.send();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !SeveralRelays.mailsTo(reader).isEmpty());
        notices.send();
        assertEquals(1, SeveralRelays.mailsTo(reader).size(), "T-05");
        assertAllServe();
    }

    @Test
    void a_notice_that_one_cannot_carry_goes_over_another_and_waits_for_it() {
        FIRST.answer(Moment.EHLO, SMALL);
        SECOND.answer(Moment.EHLO, SMALL);
        served.named("nood").failed(new Trouble(Reason.RELAY_AWAY, "away"));
        var paper = linde.withReaders(0);
        linde.ask(paper.slug(), paper.reader(1));
        notices.send();
        var failed = ServiceMailFilter.of(List.of(NoticeState.FAILED));
        assertEquals(0, mails.list(paper.slug(), failed, new PageRequest(1, 20)).total(), "T-12");
    }

    @Test
    void a_notice_that_one_has_no_room_for_goes_over_another() {
        FIRST.answer(Moment.MAIL, FULL);
        SECOND.answer(Moment.MAIL, FULL);
        var reader = asked();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !SPARE.mailsTo(reader).isEmpty());
    }

    private void says(UUID dispatch, String why) {
        var reason = String.valueOf(linde.look(dispatch).reason());
        assertTrue(reason.contains("Some copies wait for a mail server") && reason.contains(why), reason);
    }

    private String asked() {
        var paper = linde.withReaders(0);
        linde.ask(paper.slug(), paper.reader(1));
        return paper.reader(1);
    }

    private void assertAllServe() {
        relays.all().forEach(relay -> assertTrue(relay.watch().lately().isEmpty(), relay.name()));
    }

    private static int connections() {
        return FIRST.connections() + SECOND.connections() + SPARE.connections();
    }
}
