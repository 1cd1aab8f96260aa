package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.SuppressionReason;
import rubriek.audience.Suppressions;
import rubriek.dispatch.refusal.Fault;
import rubriek.shared.EmailAddress;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Moment;
import rubriek.support.TickingClock;

/** a person has failed or unknown copies tried again. */
@DatabaseTest
@TestProfile(Relayed.class)
class SecondTriesTest {

    private static final SmtpSink SINK = Relayed.SINK;
    private static final RetryDraft UNKNOWN = RetryDraft.of(RetryDraft.Which.UNKNOWN);
    private static final RetryDraft FAILED = RetryDraft.of(RetryDraft.Which.FAILED);

    @Inject
    Linde linde;

    @Inject
    Deliveries deliveries;

    @Inject
    Courier courier;

    @Inject
    Suppressions suppressions;

    @Inject
    TickingClock clock;

    @BeforeEach
    void nothing_has_come_yet() {
        SINK.clear();
    }

    @AfterEach
    void the_relay_behaves_again() {
        linde.cancelTheRest();
        SINK.clear();
    }

    @Test
    void an_unknown_copy_is_left_alone_for_half_an_hour_and_leaves_with_the_same_octets() {
        var paper = linde.withReaders(1);
        SINK.hangUp(Moment.DOT, 1);
        var dispatch = linde.send(paper);
        var ended = linde.finished(dispatch);
        assertEquals(1, ended.counts().unknown());
        var early = retry(dispatch, UNKNOWN);
        var left = Objects.requireNonNull(early.retried());
        assertEquals(0, left.queued(), "T-05");
        assertEquals(1, left.leftAlone());
        assertEquals(only(dispatch).at().plus(Duration.ofMinutes(30)), left.until());
        assertTrue(left.why().contains("less than half an hour: 1"), left.why());
        assertEquals(ended.finishedAt(), early.finishedAt(), "nothing began anew");
        clock.forward(Duration.ofMinutes(31));
        assertEquals(
                new DispatchView.Retried(1, 0, null, null),
                retry(dispatch, UNKNOWN).retried());
        courier.send(new Batch(dispatch, 0));
        assertNull(linde.look(dispatch).retried());
        assertEquals(1, linde.look(dispatch).counts().sent());
        var mails = SINK.mailsTo(paper.reader(0));
        assertEquals(2, mails.size());
        assertEquals(mails.get(0).source(), mails.get(1).source(), "T-05");
        assertEquals(mails.get(0).sender(), mails.get(1).sender());
    }

    @Test
    void what_a_mailbox_refused_for_good_is_not_tried_again_with_the_others() {
        var paper = linde.withReaders(4);
        SINK.refuse(paper.reader(0), "552 5.2.2 Mailbox full");
        for (var i = 1; i < 4; i++) SINK.refuse(paper.reader(i), "550 5.7.1 Not from you");
        var dispatch = linde.send(paper);
        assertEquals(4, linde.finished(dispatch).counts().failed());
        SINK.clear();
        var one = paper.reader(2).toUpperCase(Locale.ROOT).substring(0, 9);
        retry(dispatch, new RetryDraft(RetryDraft.Which.FAILED, null, one));
        assertEquals(1, linde.finished(dispatch).counts().sent());
        assertEquals(1, SINK.mailsTo(paper.reader(2)).size());
        retry(dispatch, new RetryDraft(RetryDraft.Which.FAILED, Fault.SENDER, null));
        var done = linde.finished(dispatch);
        assertEquals(3, done.counts().sent());
        assertEquals(new FailureCounts(0, 1, 0, 0, 0), done.failures());
    }

    @Test
    void a_copy_keeps_its_tries_when_its_reader_gets_no_mail_any_more() {
        var paper = linde.withReaders(1);
        SINK.refuse(paper.reader(0), "550 5.7.1 Not from you");
        var dispatch = linde.send(paper);
        linde.finished(dispatch);
        suppressions.suppress(new EmailAddress(paper.reader(0)), SuppressionReason.BOUNCE, "reported");
        retry(dispatch, FAILED);
        assertEquals(1, linde.finished(dispatch).counts().suppressed());
        assertEquals(1, only(dispatch).attempts());
    }

    private DispatchView retry(UUID dispatch, RetryDraft draft) {
        return linde.dispatches().retry(dispatch, draft, Locale.ENGLISH);
    }

    private DeliveryRow only(UUID dispatch) {
        return deliveries
                .list(dispatch, DeliveryFilter.ALL, PageRequest.first(1))
                .items()
                .get(0);
    }
}
