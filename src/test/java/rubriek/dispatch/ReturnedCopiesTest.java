package rubriek.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.SubscriberFilter;
import rubriek.audience.Subscribers;
import rubriek.audience.SubscriptionStatus;
import rubriek.bounce.ReportKind;
import rubriek.bounce.ReportView;
import rubriek.bounce.Reports;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.Eml;
import rubriek.support.SmtpSink;

/** Copies that were sent come back, and each leads to its reader by what it carried. */
@DatabaseTest
@TestProfile(Relayed.class)
class ReturnedCopiesTest {

    private static final SmtpSink SINK = Relayed.SINK;
    private static final ReportView COMPLAINED = new ReportView(ReportKind.COMPLAINT, true);
    private static final Pattern WAYS = Pattern.compile(
            "\r\nList-Unsubscribe:\\s+<http[^>]+/unsubscribe/[^>]+>,\\s+<mailto:(afmelden\\+[0-9a-z]{52}@nieuwsbrief\\.example)>\r\n");

    @Inject
    Linde linde;

    @Inject
    Subscribers subscribers;

    @Inject
    Reports reports;

    @SuppressWarnings("NullAway.Init")
    private Linde.Paper paper;

    @BeforeEach
    void two_readers_got_it() {
        paper = linde.withReaders(2);
        linde.finished(linde.send(paper));
    }

    @AfterEach
    void the_relay_behaves_again() {
        linde.cancelTheRest();
        SINK.clear();
    }

    private SmtpSink.Mail copy(int reader) {
        return SINK.mailsTo(paper.reader(reader)).get(0);
    }

    private static String field(SmtpSink.Mail mail, String name) {
        var found = Pattern.compile("\r\n(" + name + ": .*)\r\n").matcher(mail.source());
        assertTrue(found.find(), mail.source());
        return found.group(1);
    }

    private ReportView take(String name, Map<String, String> values) throws IOException {
        return reports.take(new ByteArrayInputStream(Eml.filled(name, values).getBytes(UTF_8)));
    }

    private ReportView complaint(String report, String headers) throws IOException {
        return take(
                "complaint-generic",
                Map.of("report", encoded("Feedback-Type: abuse\n" + report), "headers", encoded(headers)));
    }

    private static String encoded(String part) {
        return Base64.getMimeEncoder().encodeToString((part + "\n").getBytes(UTF_8));
    }

    private void assertOnlyTheFirstLeft() {
        assertEquals(
                List.of(SubscriptionStatus.UNSUBSCRIBED, SubscriptionStatus.CONFIRMED),
                List.of(status(paper.reader(0)), status(paper.reader(1))));
    }

    private Object status(String reader) {
        return subscribers
                .list(paper.slug(), new SubscriberFilter(reader, null, null), PageRequest.first(1))
                .items()
                .get(0)
                .status();
    }

    @Test
    void L_03_U_01_each_copy_names_an_address_of_its_readers_own_behind_its_link() throws IOException {
        var address = leaveAddress(0);
        assertTrue(address.indexOf('@') <= 64, "RFC 5321 4.5.3.1.1");
        assertNotEquals(address, leaveAddress(1));
        assertEquals(new ReportView(ReportKind.UNSUBSCRIBE, true), take("leave-webmail", Map.of("address", address)));
        assertOnlyTheFirstLeft();
    }

    private String leaveAddress(int reader) {
        var ways = WAYS.matcher(copy(reader).source());
        assertTrue(ways.find(), copy(reader).source());
        return ways.group(1);
    }

    @Test
    void F_02_a_copy_that_comes_back_whole_is_known() throws IOException {
        assertEquals(COMPLAINED, complaint("", copy(0).source()));
        assertOnlyTheFirstLeft();
    }

    @Test
    void F_02_so_is_one_of_which_the_message_id_is_left() throws IOException {
        assertEquals(COMPLAINED, complaint("", field(copy(0), "Message-ID")));
        assertOnlyTheFirstLeft();
    }

    @Test
    void F_02_so_is_one_of_which_the_envelope_sender_is_left() throws IOException {
        assertEquals(COMPLAINED, complaint("", "Return-Path: <" + copy(0).sender() + ">"));
        assertOnlyTheFirstLeft();
    }

    @Test
    void F_01_what_the_provider_says_of_the_envelope_comes_last() throws IOException {
        var said = "Original-Mail-From: <" + copy(1).sender() + ">";
        assertEquals(COMPLAINED, complaint(said, field(copy(0), "Message-ID")));
        assertOnlyTheFirstLeft();
        assertEquals(COMPLAINED, complaint(said, "Subject: Nummer 9"));
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, status(paper.reader(1)));
    }

    @Test
    void B_03_none_that_was_made_up_is() throws IOException {
        var madeUp = new ReportView(ReportKind.COMPLAINT, false);
        var id = field(copy(0), "Message-ID");
        assertEquals(madeUp, complaint("", id.replaceFirst("<.", "<x")));
        assertEquals(madeUp, complaint("Original-Mail-From: b+" + "0".repeat(32) + "@delinde.example", "X: \u0000"));
        assertEquals(SubscriptionStatus.CONFIRMED, status(paper.reader(0)));
    }
}
