package rubriek.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.bounce.ReportKind;
import rubriek.bounce.ReportView;
import rubriek.bounce.Reports;
import rubriek.dispatch.ComplaintCounts.AtProvider;
import rubriek.staff.Alarms;
import rubriek.support.DatabaseTest;
import rubriek.support.Eml;
import rubriek.support.SmtpSink;
import rubriek.support.TickingClock;

/** Who complains about a copy is counted to its dispatch and provider, and too many stop it. */
@DatabaseTest
@TestProfile(ComplaintsTest.OfThirty.class)
class ComplaintsTest {

    private static final SmtpSink SINK = Relayed.SINK;
    private static final Settlement SENT = new Settlement(DeliveryState.SENT, 250, "2.0.0", "Ok", null, null);

    /** A tenth instead of a tenth of a percent, so that thirty readers are enough. */
    public static final class OfThirty implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var all = new HashMap<>(new Relayed().getConfigOverrides());
            all.put("rubriek.complaints.warn-percent", "10");
            all.put("rubriek.complaints.pause-percent", "20");
            return all;
        }
    }

    @Inject
    Held held;

    @Inject
    Linde linde;

    @Inject
    Ledger ledger;

    @Inject
    Progress progress;

    @Inject
    SendRecords records;

    @Inject
    Reports reports;

    @Inject
    Complaints complaints;

    @Inject
    Alarms alarms;

    @Inject
    TickingClock clock;

    private List<Claimed> copies = List.of();

    /** So that no test is kept from telling what one before it told. */
    @BeforeEach
    void a_day_of_its_own() {
        held.stopTheCouriers();
        clock.forward(Duration.ofDays(1));
        alarms.leave();
        SINK.clear();
    }

    @AfterEach
    void over() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
        SINK.clear();
    }

    /** Thirty have it, the last three of them at a large provider; one still waits. */
    private UUID thirtyHaveIt() {
        var paper = linde.withReaders(28);
        for (var i = 0; i < 3; i++) linde.join(paper.slug(), paper.slug() + i + "@googlemail.com");
        var dispatch = held.begun(paper);
        var all = new ArrayList<Claimed>();
        for (var batch = 0; batch < 2; batch++)
            all.addAll(ledger.claim(new Batch(dispatch, batch), 100, "test", "delinde.example"));
        all.sort(Comparator.comparing(copy -> copy.to().domain().equals("googlemail.com")));
        var waits = all.remove(27);
        var settled = new HashMap<Claimed.Try, Settlement>();
        all.forEach(copy -> settled.put(copy.tried(), SENT));
        ledger.record(settled);
        ledger.release(List.of(waits.tried()), "test");
        copies = all;
        return dispatch;
    }

    private ReportView complain(int copy) {
        return complain(copies.get(copy), "abuse");
    }

    private ReportView complain(Claimed copy, String type) {
        var values = Map.of(
                "report", encoded("Feedback-Type: " + type),
                "headers", encoded("Message-ID: <" + copy.messageId() + ">"));
        try {
            return reports.take(new ByteArrayInputStream(
                    Eml.filled("complaint-generic", values).getBytes(UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String encoded(String part) {
        return Base64.getMimeEncoder().encodeToString((part + "\n").getBytes(UTF_8));
    }

    private void complain(int from, int to) {
        for (var i = from; i < to; i++) complain(i);
    }

    @Test
    void A_07_each_is_counted_to_its_dispatch_and_its_provider_once_a_copy() {
        var dispatch = thirtyHaveIt();
        assertEquals(
                new ComplaintCounts(0, 0.0, List.of()), linde.look(dispatch).complaints());
        assertEquals(new ReportView(ReportKind.COMPLAINT, true), complain(0));
        complain(0);
        complain(29);
        var host = copies.get(0).to().domain();
        var seen = linde.look(dispatch).complaints();
        assertEquals(2, seen.count());
        assertEquals(6.667, seen.percent());
        assertEquals(
                List.of(new AtProvider("gmail", 1, 3, 33.333), new AtProvider(host, 1, 27, 3.704)), seen.providers());
        assertNull(linde.look(dispatch).remark(), "two are no statistic, nor is one of three");
    }

    @Test
    void A_07_reports_at_the_same_time_are_each_counted_and_the_same_one_once() {
        var dispatch = thirtyHaveIt();
        var all = List.of(0, 0, 1, 1, 2, 2, 3, 3).stream()
                .map(i -> CompletableFuture.runAsync(() -> complain(i)))
                .toList();
        all.forEach(CompletableFuture::join);
        assertEquals(4, linde.look(dispatch).complaints().count());
    }

    @Test
    void A_07_who_opts_out_or_takes_it_out_of_the_spam_does_not_complain() {
        var dispatch = thirtyHaveIt();
        complain(copies.get(0), "opt-out");
        complain(copies.get(1), "not-spam");
        assertEquals(0, linde.look(dispatch).complaints().count());
    }

    @Test
    void A_07_what_is_not_recorded_after_all_is_not_counted() {
        var dispatch = thirtyHaveIt();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    copies.subList(0, 6).forEach(copy -> complaints.about(copy.id()));
                    throw new IllegalStateException("the reader could not be found");
                }));
        assertEquals(0, linde.look(dispatch).complaints().count());
        assertEquals(DispatchStatus.SENDING, linde.look(dispatch).status());
        assertEquals(List.of(), mails());
    }

    @Test
    void A_07_at_the_first_share_staff_is_told_once_and_the_dispatch_says_so() {
        var dispatch = thirtyHaveIt();
        complain(0, 2);
        assertEquals(List.of(), mails());
        complain(2);
        var told = mails();
        assertEquals(1, told.size());
        assertTrue(told.get(0).contains("readers call an issue spam"), told.get(0));
        assertTrue(
                told.get(0).contains("3 / 30") && told.get(0).contains("/api/v1/dispatches/" + dispatch), told.get(0));
        clock.forward(Duration.ofHours(2));
        complain(3);
        assertEquals(1, mails().size());
        var view = linde.look(dispatch);
        assertEquals(DispatchStatus.SENDING, view.status());
        assertTrue(String.valueOf(view.remark()).startsWith("Many readers call it spam"), view.remark());
    }

    @Test
    void A_07_at_the_second_it_is_paused_and_says_what_to_do() {
        var dispatch = thirtyHaveIt();
        complain(0, 5);
        assertEquals(DispatchStatus.SENDING, linde.look(dispatch).status());
        complain(5);
        var view = linde.look(dispatch);
        assertEquals(DispatchStatus.PAUSED, view.status());
        assertEquals(1, view.counts().queued());
        assertTrue(String.valueOf(view.reason()).contains("spam ("), view.reason());
        assertTrue(String.valueOf(view.reason()).contains("6 / 30"), view.reason());
        var dutch =
                linde.dispatches().get(dispatch, Locale.forLanguageTag("nl")).reason();
        assertTrue(String.valueOf(dutch).contains("Hervat dan"), dutch);
        assertTrue(mails().stream().anyMatch(mail -> mail.contains("a dispatch stands still")), () -> "" + mails());
    }

    @Test
    void A_07_one_provider_is_enough_for_it_judges_by_its_own_readers() {
        var dispatch = thirtyHaveIt();
        complain(27, 30);
        var view = linde.look(dispatch);
        assertEquals(10.0, view.complaints().percent(), "of all of them it would be a warning");
        assertEquals(DispatchStatus.PAUSED, view.status());
        assertTrue(String.valueOf(view.reason()).contains("gmail: 3 / 3"), view.reason());
    }

    @Test
    void A_07_who_resumes_it_is_stopped_only_by_as_many_that_come_after() {
        var dispatch = thirtyHaveIt();
        complain(0, 6);
        linde.dispatches().resume(dispatch, Locale.ENGLISH);
        complain(0, 11);
        assertEquals(DispatchStatus.SENDING, linde.look(dispatch).status());
        complain(11);
        assertEquals(DispatchStatus.PAUSED, linde.look(dispatch).status());
        assertEquals(12, linde.look(dispatch).complaints().count());
    }

    @Test
    void A_07_one_that_is_over_stays_over_and_its_alarm_says_so() {
        var dispatch = thirtyHaveIt();
        linde.dispatches().cancel(dispatch, Locale.ENGLISH);
        complain(0, 6);
        assertEquals(DispatchStatus.CANCELLED, linde.look(dispatch).status());
        assertNull(linde.look(dispatch).reason());
        assertTrue(mails().get(0).contains("is over, so there is nothing to pause"), () -> "" + mails());
        complain(6, 12);
        clock.forward(Duration.ofHours(2));
        assertEquals(1, mails().size());
    }

    @Test
    void A_07_G_08_the_totals_stay_when_the_records_of_readers_go() {
        var dispatch = thirtyHaveIt();
        complain(0, 3);
        linde.dispatches().cancel(dispatch, Locale.ENGLISH);
        var before = linde.look(dispatch).complaints();
        assertEquals(3, before.count());
        clock.forward(Duration.ofDays(400));
        while (records.remove(records.kept().before(clock.instant()).orElseThrow()) > 0)
            ;
        assertTrue(linde.look(dispatch).onlyTotals());
        assertEquals(before, linde.look(dispatch).complaints());
        complain(0, 5);
        assertEquals(before, linde.look(dispatch).complaints());
    }

    /** What staff was mailed, its lines whole. */
    private List<String> mails() {
        alarms.leave();
        return SINK.mailsTo("beheer@nieuwsbrief.example").stream()
                .map(mail -> mail.source().replace("=\r\n", "").replace("\r\n ", " "))
                .toList();
    }
}
