package rubriek.dispatch.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.message.SampleMail.copyFor;
import static rubriek.dispatch.message.SampleMail.draft;
import static rubriek.dispatch.message.SampleMail.mailbox;
import static rubriek.dispatch.message.SampleMail.number9;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    /** H-06, H-07, L-01, L-02, A-09 */
    @Test
    void an_issue_has_every_header_it_needs_once() {
        var mail = issueFor("Noor Bakker", "noor@lezer.example");
        assertEquals(mail.fieldNames().size(), new HashSet<>(mail.fieldNames()).size());
        assertTrue(mail.fieldNames()
                .containsAll(List.of(
                        "Date",
                        "From",
                        "Reply-To",
                        "To",
                        "Subject",
                        "Message-ID",
                        "MIME-Version",
                        "Content-Type",
                        "Content-Language",
                        "List-Id",
                        "List-Help",
                        "List-Archive",
                        "List-Owner",
                        "List-Subscribe",
                        "List-Post",
                        "List-Unsubscribe",
                        "List-Unsubscribe-Post",
                        "Feedback-ID",
                        "Precedence")));
        assertEquals("9:linde:issue:rubriek", mail.header("Feedback-ID"));
        assertEquals("NO", mail.header("List-Post"));
        assertEquals("<https://delinde.example/newsletters/linde>", mail.header("List-Archive"));
    }

    /** H-11, H-12, H-15, U-01, U-02, L-03 */
    @Test
    void an_issue_says_that_it_is_one_of_a_list_and_how_to_leave_it() {
        var mail = issueFor("Noor Bakker", "noor@lezer.example");
        assertEquals("Buurtkrant De Linde <linde.delinde.example>", mail.header("List-Id"));
        assertEquals("bulk", mail.header("Precedence"));
        assertEquals("nl", mail.header("Content-Language"));
        assertEquals("List-Unsubscribe=One-Click", mail.header("List-Unsubscribe-Post"));
        assertTrue(mail.header("List-Unsubscribe")
                .matches("<https://delinde\\.example/unsubscribe/\\w+>,\\s+<mailto:stop\\+\\w+@delinde\\.example>"));
        assertFalse(mail.fieldNames().contains("Auto-Submitted"));
    }

    /** H-12 */
    @Test
    void mail_about_the_service_says_that_nobody_typed_it() {
        var from = mailbox("Buurtkrant De Linde", "krant@delinde.example");
        var draft = MessageDraft.ofService(from, "Bevestig je aanmelding", "nl", "Klik.", "<p>Klik.</p>");
        var to = mailbox("", "noor@lezer.example");
        var mail = ParsedMail.of(
                new MessageTemplate(draft).splice(Copy.ofService(to, "1@delinde.example", SampleMail.MORNING)));
        assertEquals("auto-generated", mail.header("Auto-Submitted"));
        assertTrue(mail.fieldNames().stream().noneMatch(name -> name.startsWith("List-") || name.equals("Precedence")));
        assertEquals("noor@lezer.example", mail.header("To"));
    }

    /** H-09, H-10 */
    @ParameterizedTest
    @ValueSource(strings = {"2021-09-14T09:00:00+02:00", "2021-03-01T00:00:00Z", "2021-12-31T23:59:59-03:30"})
    void the_date_has_a_numeric_zone_in_every_language(String moment) {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("fy-NL"));
            var date = OffsetDateTime.parse(moment);
            var sample = copyFor("", "noor@lezer.example");
            var copy = new Copy(sample.to(), sample.messageId(), date, sample.unsubscribe(), sample.values());
            var mail = ParsedMail.of(new MessageTemplate(number9()).splice(copy));
            assertTrue(mail.header("Date").matches("[A-Z][a-z]{2}, \\d{1,2} [A-Z][a-z]{2} 2021 [\\d:]{8} [+-]\\d{4}"));
            assertEquals(date.toInstant(), mail.message().getDate().toInstant());
        } finally {
            Locale.setDefault(before);
        }
    }

    /** I-01 */
    @Test
    void a_domain_in_its_own_script_goes_out_in_a_labels() {
        var mail = issueFor("Jan", "jan@bücher.example");
        assertEquals("Jan <jan@xn--bcher-kva.example>", mail.header("To"));
    }

    /** I-02, H-04: only such an address brings octets beyond ASCII into a header, and the relay is asked whether it takes them. */
    @Test
    void a_local_part_in_its_own_script_is_written_in_utf8() {
        var raw = new MessageTemplate(number9()).splice(copyFor("Noor", "noör@lezer.example"));
        assertTrue(new String(raw, UTF_8).contains("\r\nTo: Noor <noör@lezer.example>\r\n"));
        assertThrows(
                IllegalArgumentException.class,
                () -> MessageDraft.ofService(mailbox("De Linde", "krantë@delinde.example"), "s", "nl", "t", "h"));
    }

    /** H-13: nothing that ends a line or does worse gets into any header. */
    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\0", "\t", "\u007f", "\u0085", "\u001b", "\uFDD0", "\uFDD0name\uFDD1"})
    void a_control_character_is_refused_in_every_header(String control) {
        for (var bad :
                List.of("a" + control + "b", control + "b", "a" + control, "a" + control + "Bcc: x@spam.example")) {
            assertRefused(() -> mailbox(bad, "noor@lezer.example"));
            assertRefused(() -> new MessageTemplate(draft(bad, "t", "h")));
            assertRefused(() -> new MessageTemplate(new MessageDraft(
                    mailbox("x", "krant@delinde.example"), null, "s", "nl", SampleMail.list(bad), "t", "h")));
            assertRefused(() -> MessageDraft.ofService(mailbox("x", "krant@delinde.example"), "s", bad, "t", "h"));
            assertRefused(() -> new ListHeaders(bad, "x", "linde:issue:rubriek", null, null, null, null));
            assertRefused(() -> new ListHeaders("linde.example", "x", bad, null, null, null, null));
            assertRefused(() -> withMessageId(bad + "@delinde.example"));
            assertRefused(() -> withMessageId("a@" + bad));
            assertRefused(() -> new MessageTemplate(number9()).splice(copyFor(bad, "noor@lezer.example")));
        }
    }

    /** H-14: with the longest names and titles that the API takes, in letters of three octets and of four. */
    @ParameterizedTest
    @ValueSource(strings = {"漢", "🌳"})
    void the_longest_header_is_below_ten_kilobytes_and_each_field_about_two(String letter) {
        var longest = new MessageDraft(
                mailbox(letter.repeat(120), "krant@delinde.example"),
                mailbox("", "r".repeat(64) + "@delinde.example"),
                letter.repeat(300),
                "nl",
                SampleMail.list(letter.repeat(300)),
                "t",
                "h");
        var mail =
                ParsedMail.of(new MessageTemplate(longest).splice(copyFor(letter.repeat(200), "noor@lezer.example")));
        var head = mail.raw().substring(0, mail.raw().indexOf("\r\n\r\n"));
        assertTrue(head.length() < 10_000, () -> head.length() + " octets");
        for (var field : head.split("\r\n(?! )", -1)) assertTrue(field.length() <= 2_200, field);
        assertEquals(letter.repeat(300), mail.subject());
    }

    /** H-14 */
    @Test
    void a_header_without_measure_is_refused() {
        assertRefused(() -> new MessageTemplate(draft("漢".repeat(1_000), "t", "h")));
        assertRefused(() -> new MessageTemplate(draft("woord ".repeat(400) + "slot", "t", "h")));
    }

    /** U-01 */
    @Test
    void a_list_mail_without_a_way_to_leave_is_refused() {
        var copy = new Copy(mailbox("", "noor@lezer.example"), "1@delinde.example", SampleMail.MORNING, null, Map.of());
        assertRefused(() -> new MessageTemplate(draft("s", "t", "h")).splice(copy));
        assertRefused(() -> new Unsubscribe(URI.create("ftp://delinde.example/"), null));
        assertRefused(() -> new Unsubscribe(URI.create("https://delinde.example/"), URI.create("https://x.example/")));
    }

    /** H-09 */
    @Test
    void a_million_message_ids_hold_no_pair() {
        var seen = IntStream.range(0, 1_000_000)
                .mapToObj(i -> MessageId.at("delinde.example", Instant.EPOCH))
                .mapToLong(id -> Long.parseUnsignedLong(id, 8, 24, 16))
                .sorted()
                .distinct()
                .count();
        assertEquals(1_000_000, seen);
        assertTrue(MessageId.at("delinde.example", Instant.EPOCH).matches("[0-9a-f]{40}@delinde\\.example"));
    }

    private static ParsedMail issueFor(String name, String address) {
        return ParsedMail.of(new MessageTemplate(number9()).splice(copyFor(name, address)));
    }

    private static void withMessageId(String id) {
        var sample = copyFor("", "noor@lezer.example");
        new MessageTemplate(number9())
                .splice(new Copy(sample.to(), id, sample.date(), sample.unsubscribe(), sample.values()));
    }

    private static void assertRefused(org.junit.jupiter.api.function.Executable work) {
        assertThrows(IllegalArgumentException.class, work);
    }
}
