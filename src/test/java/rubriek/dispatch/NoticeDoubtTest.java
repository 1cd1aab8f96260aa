package rubriek.dispatch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.NoticeState;
import rubriek.dispatch.refusal.Fault;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Mail;
import rubriek.support.SmtpSink.Moment;
import rubriek.support.TickingClock;

/** What the row of a mail about the service says of its tries, and that a lost answer mails nobody for ever. */
@DatabaseTest
@TestProfile(Relayed.class)
class NoticeDoubtTest {

    private static final SmtpSink SINK = Relayed.SINK;

    @Inject
    Linde linde;

    @Inject
    NoticeCourier courier;

    @Inject
    ServiceMails mails;

    @Inject
    RelayWatch watch;

    @Inject
    TickingClock clock;

    @AfterEach
    void the_relay_behaves_again() {
        SINK.clear();
        watch.worked();
    }

    @Test
    void what_the_relay_said_is_kept_in_its_parts() {
        var paper = asked();
        var row = awaited(paper, NoticeState.SENT);
        assertEquals(250, row.reply().code());
        assertEquals("smtp", row.relay());
        assertNull(row.fault());
        assertNull(row.nextTryAt());
        assertEquals(1, row.attempts());
    }

    @Test
    void what_is_not_taken_now_says_whose_fault_it_is_and_when_it_is_tried() {
        var paper = linde.withReaders(0);
        SINK.refuse(paper.reader(1), "452 4.2.2 Mailbox full");
        linde.ask(paper.slug(), paper.reader(1));
        courier.send();
        await().atMost(Duration.ofSeconds(20)).until(() -> row(paper).reply() != null);
        var row = row(paper);
        assertEquals(NoticeState.QUEUED, row.state());
        assertEquals(new DeliveryRow.Answer(452, "4.2.2", "Mailbox full"), row.reply());
        assertEquals(Fault.MAILBOX, row.fault(), "B-05");
        assertNotNull(row.nextTryAt());
    }

    @Test
    void T_05_a_lost_answer_is_unknown_is_tried_once_more_and_then_never() {
        SINK.hangUp(Moment.DOT, 9);
        var paper = asked();
        var lost = awaited(paper, NoticeState.UNKNOWN);
        assertNull(lost.reply().code());
        assertEquals("smtp", lost.relay());
        assertTrue(lost.nextTryAt().isAfter(clock.instant().plus(Duration.ofMinutes(25))));
        clock.forward(Duration.ofMinutes(31));
        courier.send();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> row(paper).attempts() == 2 && row(paper).state() == NoticeState.UNKNOWN);
        assertNull(row(paper).nextTryAt());
        SINK.clear();
        clock.forward(Duration.ofDays(3));
        courier.send();
        assertEquals(0, SINK.mailsTo(paper.reader(1)).size());
        assertEquals(NoticeState.UNKNOWN, row(paper).state());
    }

    @Test
    void T_05_the_further_try_has_the_same_message_id() {
        SINK.hangUp(Moment.DOT, 1);
        var paper = asked();
        awaited(paper, NoticeState.UNKNOWN);
        clock.forward(Duration.ofMinutes(31));
        courier.send();
        var sent = awaited(paper, NoticeState.SENT);
        var all = SINK.mailsTo(paper.reader(1));
        assertEquals(2, all.size());
        assertTrue(all.stream().map(Mail::source).allMatch(s -> s.contains("Message-ID: " + sent.messageId())), "H-09");
    }

    @Test
    void T_06_of_two_couriers_that_have_it_in_hand_one_sends_it() throws Exception {
        var go = new CountDownLatch(1);
        SINK.hold(Moment.DATA, go);
        var paper = linde.withReaders(0);
        linde.ask(paper.slug(), paper.reader(1));
        var two = Executors.newFixedThreadPool(2);
        var slow = two.submit(courier::send);
        awaited(paper, NoticeState.SENDING);
        var before = SINK.connections();
        clock.forward(Duration.ofMinutes(16));
        var other = two.submit(courier::send);
        await().atMost(Duration.ofSeconds(20)).until(() -> SINK.connections() > before);
        go.countDown();
        slow.get();
        other.get();
        two.shutdown();
        awaited(paper, NoticeState.SENT);
        assertEquals(1, SINK.mailsTo(paper.reader(1)).size());
    }

    private Linde.Paper asked() {
        var paper = linde.withReaders(0);
        linde.ask(paper.slug(), paper.reader(1));
        courier.send();
        return paper;
    }

    private ServiceMailRow awaited(Linde.Paper paper, NoticeState state) {
        await().atMost(Duration.ofSeconds(20)).until(() -> row(paper).state() == state);
        return row(paper);
    }

    private ServiceMailRow row(Linde.Paper paper) {
        return mails.list(paper.slug(), ServiceMailFilter.ALL, PageRequest.first(1))
                .items()
                .get(0);
    }
}
