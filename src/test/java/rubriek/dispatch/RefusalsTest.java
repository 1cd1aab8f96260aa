package rubriek.dispatch;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.LiftDraft;
import rubriek.audience.SuppressionFilter;
import rubriek.audience.SuppressionReason;
import rubriek.audience.SuppressionView;
import rubriek.audience.Suppressions;
import rubriek.dispatch.refusal.Fault;
import rubriek.issue.Hand;
import rubriek.issue.IssueDraft;
import rubriek.issue.Issues;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeyedHash;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.Sample;
import rubriek.support.SmtpSink;
import rubriek.support.TickingClock;

/** What a refusal does to its reader: B-05, B-07, T-10. */
@DatabaseTest
@TestProfile(Relayed.class)
class RefusalsTest {

    private static final SmtpSink SINK = Relayed.SINK;
    private static final Settlement FULL =
            new Settlement(DeliveryState.FAILED, 552, "5.2.2", "over quota", null, Fault.MAILBOX);
    private static final Settlement SENT = new Settlement(DeliveryState.SENT, 250, "2.0.0", "Ok", null, null);

    @Inject
    Linde linde;

    @Inject
    Held held;

    @Inject
    Issues issues;

    @Inject
    Consequences consequences;

    @Inject
    Deliveries deliveries;

    @Inject
    Suppressions suppressions;

    @Inject
    KeyedHash hash;

    @Inject
    TickingClock clock;

    @BeforeEach
    void nothing_has_come_yet() {
        SINK.clear();
    }

    @AfterEach
    void the_relay_behaves_again() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
        SINK.clear();
    }

    @Test
    void an_address_that_there_is_not_gets_no_more_mail_until_somebody_lifts_it() {
        var paper = linde.withReaders(2);
        var gone = paper.reader(1);
        SINK.refuse(gone, "550 5.1.1 <" + gone + ">: no such user");
        var done = linde.finished(linde.send(paper));
        assertEquals(new FailureCounts(1, 0, 0, 0, 0), done.failures(), "B-05");
        assertNull(done.alarm());
        var suppression = suppressionOf(gone).get(0);
        assertEquals(SuppressionReason.BOUNCE, suppression.reason(), "B-07");
        assertEquals("550 5.1.1 <recipient>: no such user", suppression.detail());
        assertEquals("rubriek", suppression.by());
        suppressions.lift(suppression.id(), new LiftDraft("Weer in gebruik"), "an editor");
        assertEquals(List.of(), suppressionOf(gone), "B-07");
    }

    /** T-14: a domain that says that it takes no mail (RFC 7505), as a server tells that delivers itself. */
    @Test
    void a_domain_that_takes_no_mail_is_a_fault_of_the_address() {
        var paper = linde.withReaders(1);
        SINK.refuse(paper.reader(0), "556 5.1.10 Recipient address has null MX");
        assertEquals(
                new FailureCounts(1, 0, 0, 0, 0),
                linde.finished(linde.send(paper)).failures(),
                "T-14");
        assertEquals(
                SuppressionReason.BOUNCE, suppressionOf(paper.reader(0)).get(0).reason(), "T-14");
    }

    @Test
    void an_address_that_is_unknown_for_now_stays() {
        var paper = linde.withReaders(1);
        held.stopTheCouriers();
        var dispatch = held.begun(paper);
        var unverified = new Settlement(DeliveryState.FAILED, 450, "4.1.1", "unverified", null, Fault.ADDRESS);
        consequences.close(
                Map.of(held.claim(dispatch, "test").get(0).tried(), unverified), List.of(), Map.of(), "test");
        assertEquals(List.of(), suppressionOf(paper.reader(0)));
    }

    /** Two transactions that write down the same addresses in two orders would wait for each other; imports go by the hash. */
    @Test
    void several_addresses_are_suppressed_in_the_order_of_imports() {
        held.stopTheCouriers();
        var paper = linde.withReaders(8);
        var unknown = new Settlement(DeliveryState.FAILED, 550, "5.1.1", "unknown", null, Fault.ADDRESS);
        var settled = held.claim(held.begun(paper), "test").stream()
                .collect(Collectors.toMap(Claimed::tried, copy -> unknown));
        consequences.close(settled, List.of(), Map.of(), "test");
        var written = IntStream.range(0, 8)
                .mapToObj(paper::reader)
                .flatMap(reader -> suppressionOf(reader).stream())
                .sorted(Comparator.comparing(SuppressionView::since))
                .map(suppression -> hash.of(new EmailAddress(suppression.email())))
                .toList();
        assertEquals(8, written.size());
        assertEquals(written.stream().sorted().toList(), written);
    }

    @Test
    void a_refusal_of_the_sender_touches_nobody_and_alarms_the_operator() {
        var paper = linde.withReaders(3);
        SINK.refuse(paper.reader(0), "550 5.7.26 Unauthenticated mail from delinde.example, " + paper.reader(0));
        var done = linde.finished(linde.send(paper));
        assertEquals(new FailureCounts(0, 0, 1, 0, 0), done.failures(), "T-10");
        assertTrue(done.alarm().contains("550 5.7.26 Unauthenticated mail from delinde.example, recipient"), "B-05");
        var dutch =
                linde.dispatches().get(done.id(), Locale.forLanguageTag("nl")).alarm();
        assertTrue(dutch.contains("om de afzender"), dutch);
        assertEquals(List.of(), suppressionOf(paper.reader(0)), "T-10");
        clock.forward(Duration.ofHours(3));
        get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'mail' }.data.senderRefused", containsString("5.7.26"));
    }

    @Test
    void copies_are_found_by_whose_fault_it_was() {
        var paper = linde.withReaders(3);
        SINK.refuse(paper.reader(0), "550 5.7.1 not from you");
        SINK.refuse(paper.reader(1), "550 5.2.1 disabled");
        var dispatch = linde.finished(linde.send(paper)).id();
        var rows =
                deliveries.list(dispatch, new DeliveryFilter(null, Fault.MAILBOX, null, false), PageRequest.first(9));
        assertEquals(1, rows.total());
        assertEquals(paper.reader(1), rows.items().get(0).email());
        assertEquals(Fault.MAILBOX, rows.items().get(0).fault());
        var ends = List.of(DeliveryState.SENT, DeliveryState.FAILED);
        var ended = deliveries.list(dispatch, new DeliveryFilter(ends, null, null, false, null), PageRequest.first(9));
        assertEquals(3, ended.total(), "one or several states");
        var missed = deliveries.list(dispatch, new DeliveryFilter(null, null, null, true), PageRequest.first(9));
        assertEquals(
                List.of(paper.reader(0), paper.reader(1)),
                missed.items().stream().map(DeliveryRow::email).sorted().toList());
    }

    @Test
    void a_mailbox_that_is_full_for_three_issues_and_two_weeks_gets_no_more_mail() {
        held.stopTheCouriers();
        var paper = linde.withReaders(1);
        settle(paper, 9, FULL);
        settle(paper, 10, FULL);
        assertEquals(List.of(), suppressionOf(paper.reader(0)), "B-07");
        settle(paper, 11, FULL);
        assertEquals(
                "552 5.2.2 over quota", suppressionOf(paper.reader(0)).get(0).detail(), "B-07");
    }

    @Test
    void an_issue_that_it_takes_begins_the_count_anew() {
        held.stopTheCouriers();
        var paper = linde.withReaders(1);
        settle(paper, 9, FULL);
        settle(paper, 10, FULL);
        settle(paper, 11, SENT);
        settle(paper, 12, FULL);
        assertEquals(List.of(), suppressionOf(paper.reader(0)), "B-07");
    }

    /** A week goes by after it. */
    private void settle(Linde.Paper paper, int number, Settlement settlement) {
        if (number > 9) issues.create(paper.slug(), like9(number), Hand.named("test"));
        var at = clock.instant().plus(Duration.ofHours(1));
        var draft = new DispatchDraft(List.of(paper.slug()), null, at, null, null, null);
        UUID dispatch = linde.dispatches()
                .schedule(paper.slug(), number, draft, "test", Locale.ENGLISH)
                .id();
        held.leave(dispatch);
        consequences.close(
                Map.of(held.claim(dispatch, "test").get(0).tried(), settlement), List.of(), Map.of(), "test");
        clock.forward(Duration.ofDays(7));
    }

    private static IssueDraft like9(int number) {
        var nine = Sample.number9Draft();
        return new IssueDraft(number, "2021-" + number, null, null, null, null, null, nine.sections());
    }

    private List<SuppressionView> suppressionOf(String address) {
        return suppressions
                .list(new SuppressionFilter(address, false), PageRequest.first(5))
                .items();
    }
}
