package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.Unsubscriptions;
import rubriek.issue.Hand;
import rubriek.issue.IssueDraft;
import rubriek.issue.Issues;
import rubriek.shared.Invalid;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.Sample;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Moment;

/** Looking at an issue before it is sent, and at what was sent. */
@DatabaseTest
@TestProfile(Relayed.class)
class TestMailsTest {

    private static final SmtpSink SINK = Relayed.SINK;
    private static final Pattern LEAVE = Pattern.compile("/unsubscribe/([^>\\s]+)>");

    @Inject
    Linde linde;

    @Inject
    TestMails testMails;

    @Inject
    MailPreviews previews;

    @Inject
    Dispatches dispatches;

    @Inject
    Issues issues;

    @Inject
    Unsubscriptions unsubscriptions;

    @AfterEach
    void the_relay_behaves_again() {
        SINK.clear();
    }

    @Test
    void each_address_gets_one_and_the_answer_says_so() {
        var paper = linde.withReaders(1);
        SINK.refuse("weg@delinde.example", "550 5.1.1 No such user");
        var results = testMails.send(
                paper.slug(), 9, new TestMailDraft(List.of("redactie@delinde.example", "weg@delinde.example")));
        assertEquals(
                List.of(TestMailResult.Result.SENT, TestMailResult.Result.FAILED),
                results.stream().map(TestMailResult::result).toList());
        assertEquals(550, results.get(1).reply().code());
        var mail = SINK.mailsTo("redactie@delinde.example").get(0).source();
        assertTrue(mail.contains("\r\nSubject: [Test] "), mail.substring(0, 900));
    }

    @Test
    void it_has_the_headers_and_the_parts_of_the_real_one() {
        var paper = linde.withReaders(1);
        testMails.send(paper.slug(), 9, new TestMailDraft(List.of("redactie@delinde.example")));
        linde.finished(linde.send(paper));
        var test = SINK.mailsTo("redactie@delinde.example").get(0).source();
        var real = SINK.mailsTo(paper.reader(0)).get(0).source();
        assertEquals(names(real), names(test), "R-08");
        assertEquals(length(real), length(test), 300, "R-08");
    }

    @Test
    void an_address_that_is_named_twice_gets_one_mail() {
        var paper = linde.withReaders(0);
        var to = "redactie-" + paper.slug() + "@delinde.example";
        var results = testMails.send(paper.slug(), 9, new TestMailDraft(List.of(to, to.toUpperCase(Locale.ROOT))));
        assertEquals(2, results.size());
        assertEquals(1, SINK.mailsTo(to).size());
    }

    @Test
    void its_link_to_leave_by_ends_nothing() {
        var paper = linde.withReaders(1);
        testMails.send(paper.slug(), 9, new TestMailDraft(List.of(paper.reader(0))));
        var link = LEAVE.matcher(SINK.mailsTo(paper.reader(0)).get(0).source().replaceAll("\r\n[ \t]", ""));
        assertTrue(link.find());
        unsubscriptions.leave(link.group(1), Unsubscriptions.Way.ONE_CLICK);
        assertTrue(unsubscriptions.isSample(link.group(1)), "its page says that it is of a test mail");
        assertFalse(unsubscriptions.isSample(link.group(1) + "A"));
        assertEquals(1, linde.finished(linde.send(paper)).counts().sent());
    }

    @Test
    void a_draft_that_may_not_be_sent_may_be_looked_at_and_no_ledger_knows() {
        var paper = linde.withReaders(0);
        var section = Sample.section("Groen", Sample.link("e1", "Zonder link", null));
        issues.save(
                paper.slug(),
                9,
                new IssueDraft(9, "2021-09", null, null, null, null, null, List.of(section)),
                null,
                Hand.named("test"));
        var before = dispatches.list(PageRequest.first(1), Locale.ENGLISH).total();
        var results = testMails.send(paper.slug(), 9, new TestMailDraft(List.of("redactie@delinde.example")));
        assertEquals(TestMailResult.Result.SENT, results.get(0).result());
        assertEquals(
                before, dispatches.list(PageRequest.first(1), Locale.ENGLISH).total());
        assertFalse(issues.get(paper.slug(), 9).isPublished());
    }

    @Test
    void a_relay_that_is_away_is_asked_once() {
        var paper = linde.withReaders(0);
        SINK.answer(Moment.CONNECT, "421 4.3.2 Closed", 1);
        var to = IntStream.range(0, 3)
                .mapToObj(i -> "r" + i + "@delinde.example")
                .toList();
        var results = testMails.send(paper.slug(), 9, new TestMailDraft(to));
        assertTrue(results.stream().allMatch(r -> r.result() == TestMailResult.Result.LATER), results::toString);
    }

    /** T-02, T-05: told as the ledger tells of copies. */
    @Test
    void what_may_arrive_yet_is_unknown_and_what_is_refused_for_now_is_later() {
        var paper = linde.withReaders(0);
        SINK.refuse("druk@delinde.example", "450 4.2.1 Too busy");
        SINK.hangUp(Moment.DOT, 1);
        var results = testMails.send(
                paper.slug(), 9, new TestMailDraft(List.of("druk@delinde.example", "stil@delinde.example")));
        assertEquals(
                List.of(TestMailResult.Result.LATER, TestMailResult.Result.UNKNOWN),
                results.stream().map(TestMailResult::result).toList());
        assertEquals(450, results.get(0).reply().code());
    }

    @Test
    void more_than_ten_addresses_are_a_dispatch() {
        var eleven = IntStream.range(0, 11)
                .mapToObj(i -> "r" + i + "@delinde.example")
                .toList();
        assertThrows(Invalid.class, () -> testMails.send("linde", 9, new TestMailDraft(eleven)));
    }

    @Test
    void the_message_of_a_reader_is_octet_by_octet_what_was_sent() {
        var paper = linde.withReaders(2);
        linde.finished(linde.send(paper));
        var sent = SINK.mailsTo(paper.reader(1)).get(0).source();
        assertEquals(sent, text(previews.message(paper.slug(), 9, paper.reader(1))), "M-13");
    }

    @Test
    void before_it_is_sent_anybody_can_be_looked_at_and_nobody_else() {
        var paper = linde.withReaders(1);
        assertTrue(text(previews.message(paper.slug(), 9, null)).contains("\r\nTo: Noor Voorbeeld <"));
        assertTrue(text(previews.message(paper.slug(), 9, paper.reader(0))).contains(paper.reader(0)));
        assertThrows(Missing.class, () -> previews.message(paper.slug(), 9, "niemand@delinde.example"));
        assertThrows(Missing.class, () -> previews.message(paper.slug(), 9, "geen adres"));
    }

    private static List<String> names(String message) {
        return message.substring(0, message.indexOf("\r\n\r\n"))
                .replaceAll("\r\n[ \t]", " ")
                .lines()
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    private static double length(String message) {
        return message.length();
    }

    private static String text(byte[] message) {
        return new String(message, StandardCharsets.ISO_8859_1);
    }
}
