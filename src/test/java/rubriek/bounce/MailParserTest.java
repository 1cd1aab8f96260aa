package rubriek.bounce;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.shared.Refused;
import rubriek.support.Eml;

class MailParserTest {

    private static final String HEAD = "To: anna@lezer.example\nContent-Type: ";
    private static final Map<String, String> VALUES = Map.of("link", "https://linde.example/unsubscribe/abc");

    private static ReceivedMail read(String mail) {
        return MailParser.read(mail.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void B_04_line_ends_of_every_kind_are_equal(String end) {
        var mail = read(Eml.filled("complaint-yahoo", VALUES).replace("\n", end));
        assertEquals(List.of("abuse"), mail.feedback().orElseThrow().all("feedback-type"));
        assertEquals(
                List.of("< https://linde.example/unsubscribe/abc>, <mailto:redacted@nieuwsbrief.example>"),
                mail.original().orElseThrow().all("list-unsubscribe"));
        assertEquals(List.of("klachten@nieuwsbrief.example"), mail.recipients().toList());
    }

    @Test
    void B_04_encoded_parts_are_decoded() {
        var report = encoded("\r\nFeedback-Type: abuse\r\nVersion: 1\r\n");
        var headers = encoded("Message-ID: <a@linde.example>\r\nSubject: Nummer 9\r\n");
        var mail = read(Eml.filled("complaint-generic", Map.of("report", report, "headers", headers)));
        assertEquals(
                "abuse", mail.feedback().orElseThrow().first("feedback-type").orElseThrow());
        assertEquals(
                "<a@linde.example>",
                mail.original().orElseThrow().first("message-id").orElseThrow());
        var printable = "multipart/report; boundary=g\n\n--g\nContent-Type: message/rfc822\n"
                + "Content-Transfer-Encoding: quoted-printable\n\nMessage-ID: <a=40linde.exa=\nmple>\n\nTekst\n--g--\n";
        assertEquals(
                "<a@linde.example>",
                read(HEAD + printable)
                        .original()
                        .orElseThrow()
                        .first("message-id")
                        .orElseThrow());
    }

    private static String encoded(String part) {
        return Base64.getMimeEncoder(60, new byte[] {'\n'}).encodeToString(part.getBytes(US_ASCII));
    }

    @Test
    void a_report_inside_of_a_mail_that_is_passed_on_is_not_of_this_mail() {
        var inside = Eml.filled("complaint-yahoo", VALUES);
        var passedOn = read(
                HEAD + "multipart/mixed; boundary=g\n\n--g\nContent-Type: message/rfc822\n\n" + inside + "\n--g--\n");
        assertTrue(passedOn.feedback().isEmpty());
        var bounce = "multipart/report; boundary=g\n\n--g\nContent-Type: multipart/report; boundary=h\n\n"
                + "--h\nContent-Type: message/delivery-status\n\nAction: failed\n--h--\n--g--\n";
        assertFalse(read(HEAD + bounce).deliveryStatus());
    }

    @Test
    void recipients_are_read_however_they_are_written() {
        var mail = read("From anna@lezer.example  Tue May 12 08:20:00 2026\n"
                + "To: \"Afmelden, (nu)\" <a+1@linde.example>,\n\tVrienden: b@linde.example, c@linde.example;\n"
                + "Cc: undisclosed-recipients:;, d@linde.example (de vierde)\nDelivered-To: <e@linde.example>\n"
                + "Envelope-To: f@linde.example\nX-Original-To: a+1@linde.example\n\n");
        assertEquals(
                List.of("a+1", "b", "c", "d", "e", "f"),
                mail.recipients().map(a -> a.replace("@linde.example", "")).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied (vacation)",
                "Auto-Submitted: auto-generated; owner=x",
                "X-Autoreply: yes",
                "Precedence: auto_reply",
                "Return-Path: <>",
                "Return-Path: <MAILER-DAEMON>"
            })
    void B_10_what_a_machine_wrote_is_known_by_its_header(String field) {
        assertTrue(read(field + "\nTo: anna@lezer.example\n\nIk ben er niet.\n").automatic());
    }

    @Test
    void what_a_person_wrote_is_not_taken_for_it() {
        var mail = "Auto-Submitted: no\nPrecedence: bulk\nReturn-Path: <anna@lezer.example>\n\n";
        assertFalse(read(mail).automatic());
    }

    @Test
    void B_11_more_parts_or_deeper_ones_than_any_report_has_are_refused() {
        assertDoesNotThrow(() -> read(parts(100)));
        assertThrows(Refused.class, () -> read(parts(101)));
        assertDoesNotThrow(() -> read(nested(10)));
        assertThrows(Refused.class, () -> read(nested(11)));
        var letters = HEAD + "message/rfc822\n\n";
        assertDoesNotThrow(() -> read(letters.repeat(10) + "Subject: De linde\n\n"));
        assertThrows(Refused.class, () -> read(letters.repeat(11) + "Subject: De linde\n\n"));
    }

    @Test
    void B_11_so_is_a_header_without_end() {
        assertThrows(Refused.class, () -> read("X-A: a\n".repeat(1_001) + "\n"));
        assertThrows(Refused.class, () -> read("To: " + "a@linde.example,\n ".repeat(6_000) + "\n\n"));
        var inReport = "multipart/report; boundary=g\n\n--g\nContent-Type: message/feedback-report\n\n";
        assertThrows(Refused.class, () -> read(HEAD + inReport + "X-A: a\n".repeat(1_001) + "\n--g--\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "a ", "(", "<", "a@linde.example, ", "=?", "=?a?q?x?"})
    void B_11_nor_does_one_take_long_that_was_written_to(String piece) {
        for (var length : List.of(3_900, 99_000)) {
            var fields = "To: " + piece.repeat(length / piece.length()) + "\n";
            var mail = fields.repeat(Math.min(990, (9 << 20) / fields.length())) + "\n";
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> read(mail).recipients().count());
        }
    }

    @Test
    void B_11_a_boundary_that_is_longer_than_any_is_refused_before_it_is_looked_for() {
        assertDoesNotThrow(() -> read(bounded(70)));
        assertThrows(Refused.class, () -> read(bounded(71)));
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThrows(Refused.class, () -> read(bounded(45_000) + "-".repeat(9 << 20))));
    }

    private static String bounded(int letters) {
        return HEAD + "multipart/mixed; boundary=\"" + "-".repeat(letters - 1) + "x\"\n\n";
    }

    private static String parts(int number) {
        return HEAD + "multipart/mixed; boundary=g\n\n" + "--g\n\nTekst\n".repeat(number) + "--g--\n";
    }

    private static String nested(int levels) {
        var mail = new StringBuilder("To: anna@lezer.example\n");
        for (var i = 0; i < levels; i++)
            mail.append("Content-Type: multipart/mixed; boundary=g%d\n\n--g%d\n".formatted(i, i));
        return mail.append("\nTekst\n").toString();
    }

    @Test
    void whatever_comes_is_read_as_far_as_it_goes_and_is_never_an_error() {
        var whole = Eml.filled("complaint-yahoo", VALUES);
        for (var end = 0; end < whole.length(); end += 7) {
            var cut = whole.substring(0, end);
            assertDoesNotThrow(() -> read(cut), cut);
        }
        var random = new Random(160);
        for (var i = 0; i < 300; i++) {
            var noise = whole.getBytes(UTF_8);
            for (var j = 0; j < 40; j++) noise[random.nextInt(noise.length)] = (byte) random.nextInt(256);
            assertDoesNotThrow(() -> MailParser.read(noise).recipients().toList());
        }
        assertEquals(List.of(), read("").recipients().toList());
    }
}
