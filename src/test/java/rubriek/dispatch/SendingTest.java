package rubriek.dispatch;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.issue.Issues;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Moment;

/** A dispatch from the request to the last answer, through Quartz, with a relay at the other end. */
@DatabaseTest
@TestProfile(Relayed.class)
class SendingTest {

    private static final SmtpSink SINK = Relayed.SINK;

    @Inject
    Linde linde;

    @Inject
    Deliveries deliveries;

    @Inject
    Issues issues;

    @Inject
    RelayWatch watch;

    @BeforeEach
    void nothing_has_come_yet() {
        SINK.clear();
    }

    @AfterEach
    void the_relay_behaves_again() {
        linde.cancelTheRest();
        var probed = SINK.probed();
        SINK.clear();
        watch.worked();
        assertEquals(List.of(), probed, "A-10: nobody is asked for whom no message follows");
    }

    @Test
    void everybody_gets_it_once_with_a_sender_and_a_message_id_of_their_own() {
        var paper = linde.withReaders(45);
        var done = linde.finished(linde.send(paper));
        assertEquals(new DeliveryCounts(45, 0, 0, 45, 0, 0, 0), done.counts());
        assertNotNull(done.startedAt());
        assertNotNull(done.finishedAt());
        assertNull(done.reason());
        for (var i = 0; i < 45; i++)
            assertEquals(1, SINK.mailsTo(paper.reader(i)).size());
        assertEquals(
                45,
                SINK.mails().stream()
                        .map(SmtpSink.Mail::sender)
                        .collect(toSet())
                        .size(),
                "B-01");
        assertTrue(
                SINK.mails().stream().allMatch(m -> m.sender().matches("b\\+[a-z0-9]{40}@delinde\\.example")), "A-02");
        assertEquals(45, ids(done.id()).size(), "H-09");
    }

    @Test
    void the_issue_no_longer_changes_once_it_is_being_sent() {
        var paper = linde.withReaders(1);
        linde.finished(linde.send(paper));
        assertTrue(issues.get(paper.slug(), 9).isPublished(), "R-09");
    }

    @Test
    void nothing_leaves_before_its_moment() {
        var paper = linde.withReaders(1);
        var at = Instant.now().plusSeconds(3);
        var view = linde.send(paper, new DispatchDraft(List.of(paper.slug()), null, at, null, null, null));
        assertEquals(DispatchStatus.SCHEDULED, view.status());
        assertEquals(DeliveryCounts.NONE, view.counts());
        var done = linde.finished(view.id());
        assertFalse(done.startedAt().isBefore(at), "started at " + done.startedAt());
    }

    @Test
    void who_is_on_two_lists_gets_one_copy() {
        var paper = linde.withReaders(2);
        var other = paper.slug() + "-extra";
        linde.list(paper, other);
        linde.join(other, paper.reader(1));
        linde.join(other, paper.reader(2));
        var draft = new DispatchDraft(List.of(paper.slug(), other), null, null, null, null, null);
        var done = linde.finished(linde.send(paper, draft).id());
        assertEquals(3, done.counts().sent(), "R-02");
        assertEquals(1, SINK.mailsTo(paper.reader(1)).size(), "R-02");
    }

    @Test
    void who_got_it_by_one_list_does_not_get_it_again_by_another() {
        var paper = linde.withReaders(2);
        linde.finished(linde.send(paper));
        var other = paper.slug() + "-later";
        linde.list(paper, other);
        linde.join(other, paper.reader(0));
        linde.join(other, paper.reader(7));
        var done = linde.finished(linde.send(paper, new DispatchDraft(List.of(other), null, null, null, null, null))
                .id());
        assertEquals(1, done.counts().audience());
        assertEquals(1, SINK.mailsTo(paper.reader(0)).size());
    }

    @Test
    void a_refused_reader_fails_with_the_words_of_the_server_and_the_others_get_it() {
        var paper = linde.withReaders(3);
        SINK.refuse(paper.reader(1), "550 5.1.1 <" + paper.reader(1) + ">: no such user");
        var done = linde.finished(linde.send(paper));
        assertEquals(new DeliveryCounts(3, 0, 0, 2, 0, 1, 0), done.counts());
        var failed = only(done.id(), DeliveryState.FAILED);
        assertEquals(paper.reader(1), failed.email());
        assertEquals(new DeliveryRow.Answer(550, "5.1.1", "<recipient>: no such user"), failed.reply(), "R-05");
        assertEquals(1, failed.attempts());
    }

    @Test
    void a_greylisted_reader_waits_for_a_later_try() {
        var paper = linde.withReaders(2);
        SINK.refuse(paper.reader(0), "450 4.7.1 Greylisted");
        var dispatch = linde.send(paper);
        linde.when(dispatch, view -> view.counts().sent() == 1 && view.counts().queued() == 1);
        var waiting = only(dispatch, DeliveryState.QUEUED);
        assertEquals(450, waiting.reply().code(), "T-02");
        assertTrue(waiting.nextTryAt().isAfter(Instant.now().plusSeconds(200)), "T-03");
        assertEquals(DispatchStatus.SENDING, linde.look(dispatch).status(), "R-03");
    }

    @Test
    void an_answer_that_never_came_is_unknown_and_the_dispatch_is_over() {
        var paper = linde.withReaders(2);
        SINK.hangUp(Moment.DOT, 1);
        var done = linde.finished(linde.send(paper));
        assertEquals(new DeliveryCounts(2, 0, 0, 1, 1, 0, 0), done.counts(), "T-05");
    }

    @Test
    void a_connection_lost_before_the_dot_sends_nobody_anything_twice() {
        var paper = linde.withReaders(5);
        SINK.hangUp(Moment.RCPT, 1);
        var dispatch = linde.send(paper);
        linde.when(dispatch, view -> view.counts().sent() >= 4);
        for (var i = 0; i < 5; i++) assertTrue(SINK.mailsTo(paper.reader(i)).size() <= 1, "T-04");
        assertEquals(0, linde.look(dispatch).counts().failed(), "T-04");
        assertEquals(0, linde.look(dispatch).counts().unknown(), "T-04");
    }

    @Test
    void a_relay_that_is_away_uses_up_nobodys_tries() {
        var paper = linde.withReaders(30);
        SINK.answer(Moment.CONNECT, "421 4.3.2 Closed for maintenance", 2);
        var dispatch = linde.send(paper);
        var halting = linde.when(dispatch, view -> view.reason() != null);
        assertTrue(halting.reason().contains("Closed for maintenance"), halting.reason());
        var done = linde.finished(dispatch);
        assertEquals(30, done.counts().sent());
        assertNull(done.reason());
        var rows = deliveries.list(dispatch, DeliveryFilter.ALL, PageRequest.first(50));
        assertTrue(rows.items().stream().allMatch(row -> row.attempts() == 1), "T-04");
    }

    @Test
    void a_dispatch_that_is_paused_sends_the_rest_and_only_the_rest_when_it_is_resumed() {
        var paper = linde.withReaders(120);
        SINK.delay(Moment.DOT, Duration.ofMillis(60));
        var dispatch = linde.send(paper);
        linde.when(dispatch, view -> view.counts().sent() > 0);
        linde.dispatches().pause(dispatch, java.util.Locale.ENGLISH);
        var paused = linde.when(dispatch, view -> view.counts().sending() == 0);
        assertEquals(DispatchStatus.PAUSED, paused.status());
        assertTrue(paused.counts().queued() > 0, "R-04");
        linde.dispatches().resume(dispatch, java.util.Locale.ENGLISH);
        assertEquals(120, linde.finished(dispatch).counts().sent());
        for (var i = 0; i < 120; i++)
            assertEquals(1, SINK.mailsTo(paper.reader(i)).size(), "R-04");
    }

    @Test
    void the_counts_add_up_at_every_moment() {
        var paper = linde.withReaders(60);
        SINK.refuse(paper.reader(3), "550 5.1.1 no");
        SINK.refuse(paper.reader(4), "450 4.2.2 full");
        SINK.delay(Moment.DOT, Duration.ofMillis(5));
        var dispatch = linde.send(paper);
        linde.when(dispatch, view -> {
            var c = view.counts();
            assertEquals(
                    c.audience(),
                    c.queued() + c.sending() + c.sent() + c.unknown() + c.failed() + c.suppressed(),
                    "R-03");
            assertTrue(c.audience() == 0 || c.audience() == 60, "R-02");
            return c.sent() == 58;
        });
    }

    @Test
    void failed_copies_are_tried_again_as_a_set() {
        var paper = linde.withReaders(4);
        SINK.refuse(paper.reader(0), "550 5.7.1 not from you");
        SINK.refuse(paper.reader(1), "550 5.7.1 not from you");
        var dispatch = linde.send(paper);
        assertEquals(2, linde.finished(dispatch).counts().failed());
        SINK.clear();
        var again =
                linde.dispatches().retry(dispatch, RetryDraft.of(RetryDraft.Which.FAILED), java.util.Locale.ENGLISH);
        assertEquals(DispatchStatus.SENDING, again.status());
        assertEquals(
                new DeliveryCounts(4, 0, 0, 4, 0, 0, 0),
                linde.finished(dispatch).counts(),
                "R-05");
        assertEquals(2, SINK.mails().size(), "R-05");
    }

    private java.util.Set<String> ids(UUID dispatch) {
        return deliveries.list(dispatch, DeliveryFilter.ALL, PageRequest.first(200)).items().stream()
                .map(DeliveryRow::messageId)
                .collect(toSet());
    }

    private DeliveryRow only(UUID dispatch, DeliveryState state) {
        var rows = deliveries.list(dispatch, new DeliveryFilter(state, null, null, false), PageRequest.first(9));
        assertEquals(1, rows.total());
        return rows.items().get(0);
    }
}
