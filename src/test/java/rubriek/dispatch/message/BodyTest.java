package rubriek.dispatch.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.message.SampleMail.composed;
import static rubriek.dispatch.message.SampleMail.copy;
import static rubriek.dispatch.message.SampleMail.copyFor;
import static rubriek.dispatch.message.SampleMail.draft;
import static rubriek.dispatch.message.SampleMail.mailbox;
import static rubriek.dispatch.message.SampleMail.number9;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Multipart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private static final Pattern BAD_DIGITS = Pattern.compile("=(?![0-9A-F]{2}|$)");
    private static final String[] ATOMS = {
        "a",
        "e",
        " ",
        " ",
        "\t",
        ".",
        ".",
        "=",
        "From ",
        "\n",
        "\r\n",
        "é",
        "€",
        "😀",
        "👩🏽‍🚀",
        "-",
        "--",
        "=_",
        "&",
        "<b>",
        "\"",
        "x".repeat(30),
        "y".repeat(74)
    };

    /** M-07, M-02, M-11 */
    @Test
    void the_text_comes_first_and_both_parts_say_what_they_are() {
        var mail = ParsedMail.of(new MessageTemplate(number9()).splice(copyFor("Noor", "noor@lezer.example")));
        assertEquals("multipart/alternative", mail.message().getMimeType());
        var parts = ((Multipart) mail.message().getBody()).getBodyParts();
        assertEquals(
                List.of("text/plain", "text/html"),
                parts.stream().map(part -> part.getMimeType()).toList());
        for (var part : parts) {
            assertEquals("utf-8", part.getCharset());
            assertEquals("quoted-printable", part.getContentTransferEncoding());
            assertNull(part.getDispositionType(), "M-11: nothing is attached, so no file has a name to encode");
            assertNull(part.getFilename(), "M-11");
        }
    }

    @Test
    void a_copy_reads_as_it_was_written_with_the_reader_s_own_words() {
        var mail = ParsedMail.of(new MessageTemplate(number9()).splice(copyFor("Noor & Co <3", "noor@lezer.example")));
        assertEquals(
                filled(
                        SampleMail.TEXT,
                        "Noor & Co <3",
                        "https://delinde.example/newsletters/linde/9?lettertype=groot&kleur=nee"),
                mail.text());
        assertEquals(
                filled(
                        SampleMail.HTML,
                        "Noor &amp; Co &lt;3",
                        "https://delinde.example/newsletters/linde/9?lettertype=groot&amp;kleur=nee"),
                mail.html());
    }

    private static String filled(String source, String name, String web) {
        return source.replace("\n", "\r\n")
                .replace(Placeholder.NAME.mark(), name)
                .replace(Placeholder.WEB.mark(), web)
                .replace(Placeholder.EMAIL.mark(), "noor@lezer.example")
                .replace(Placeholder.SINCE.mark(), "3 mei 2020")
                .replace(
                        Placeholder.UNSUBSCRIBE.mark(),
                        "https://delinde.example/unsubscribe/b3ZlciBkZSBsaW5kZSBpcyBhbGxlcyB2ZXJ0ZWxk")
                .replace(Placeholder.PREFERENCES.mark(), "https://delinde.example/preferences/b3ZlciBkZSBsaW5kZQ");
    }

    /** M-01 M-03 M-04 M-05 M-06 M-10 M-12 H-01 H-02: two thousand texts that nobody would write. */
    @Test
    void any_text_with_any_values_anywhere_survives() {
        var random = new Random(20210914);
        for (var round = 0; round < 2_000; round++) {
            var values = Map.of(Placeholder.NAME, value(random), Placeholder.WEB, value(random));
            var text = source(random);
            var html = source(random);
            var octets =
                    new MessageTemplate(draft("s", text, html)).splice(copy(mailbox("", "noor@lezer.example"), values));
            var mail = ParsedMail.of(octets);
            assertEquals(expected(text, values, false), mail.text());
            assertEquals(expected(html, values, true), mail.html());
            assertQuotedPrintable(mail);
        }
    }

    private static String source(Random random) {
        var out = new StringBuilder();
        for (var i = random.nextInt(60); i > 0; i--) {
            var which = random.nextInt(ATOMS.length + 3);
            if (which < ATOMS.length) out.append(ATOMS[which]);
            else out.append(which % 2 == 0 ? Placeholder.NAME.mark() : Placeholder.WEB.mark());
        }
        return out.append('\n').toString();
    }

    private static String value(Random random) {
        var out = new StringBuilder();
        for (var i = random.nextInt(8); i > 0; i--) {
            var atom = ATOMS[random.nextInt(ATOMS.length)];
            if (atom.chars().noneMatch(Character::isISOControl)) out.append(atom.repeat(1 + random.nextInt(4)));
        }
        return out.toString();
    }

    private static String expected(String source, Map<Placeholder, String> values, boolean html) {
        var out = source.replaceAll("\r\n|\r|\n", "\r\n");
        for (var value : values.entrySet())
            out = out.replace(value.getKey().mark(), html ? escaped(value.getValue()) : value.getValue());
        return out;
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void assertQuotedPrintable(ParsedMail mail) {
        var boundary = mail.boundary();
        assertTrue(boundary.contains("=_"));
        for (var line :
                mail.lines().subList(mail.headerLines().size() + 1, mail.lines().size())) {
            assertTrue(line.chars().allMatch(c -> (c >= ' ' && c < 127) || c == '\t'), line);
            if (line.startsWith("--" + boundary)) continue;
            assertTrue(line.length() <= 76, line);
            assertFalse(line.endsWith(" ") || line.endsWith("\t"), line);
            assertFalse(BAD_DIGITS.matcher(line).find() && !line.startsWith("Content-"), line);
            assertFalse(line.startsWith(".") || line.startsWith("From "), line);
        }
        assertEquals(3, mail.raw().split(Pattern.quote("--" + boundary), -1).length - 1);
    }

    /** P-03 */
    @Test
    void the_line_above_the_signature_keeps_its_space() {
        assertTrue(
                ParsedMail.of(composed("s", "Dag\n-- \nDe Linde", "h")).lines().contains("--=20"));
    }

    /** P-02: a value of any length is one line to the reader. */
    @Test
    void a_long_value_is_not_broken() {
        var link = "https://delinde.example/" + "pad/".repeat(500);
        var template = new MessageTemplate(draft("s", "Lees:\n" + Placeholder.WEB.mark() + "\nDag", "h"));
        var octets = template.splice(copy(mailbox("", "noor@lezer.example"), Map.of(Placeholder.WEB, link)));
        assertEquals("Lees:\r\n" + link + "\r\nDag\r\n", ParsedMail.of(octets).text());
        assertQuotedPrintable(ParsedMail.of(octets));
    }

    /** S-01: what an editor or a reader writes is never taken for a placeholder. */
    @Test
    void words_never_become_placeholders() {
        var octets = new MessageTemplate(draft("s", "{name} ${name} " + Placeholder.NAME.mark(), "h"))
                .splice(copy(mailbox("", "noor@lezer.example"), Map.of(Placeholder.NAME, "{web} <%= web %>")));
        assertEquals(
                "{name} ${name} {web} <%= web %>\r\n", ParsedMail.of(octets).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFDD0naam\uFDD1",
                "\uFDD0NAME\uFDD1",
                "\uFDD0\uFDD1",
                "\uFDD0name",
                "name\uFDD1",
                "\uFDD0\uFDD0name\uFDD1\uFDD1"
            })
    void a_mistaken_placeholder_is_found_before_anybody_gets_mail(String mark) {
        assertThrows(IllegalArgumentException.class, () -> new MessageTemplate(draft("s", "Dag " + mark + "!", "h")));
        assertThrows(IllegalArgumentException.class, () -> new MessageTemplate(draft("s", "t", "<p>" + mark + "</p>")));
    }

    @Test
    void a_template_tells_which_values_it_needs() {
        var template = new MessageTemplate(
                draft("s", Placeholder.NAME.mark(), Placeholder.WEB.mark() + Placeholder.NAME.mark()));
        assertEquals(EnumSet.of(Placeholder.NAME, Placeholder.WEB), template.placeholders());
        var copy = copy(mailbox("", "noor@lezer.example"), Map.of(Placeholder.NAME, "Noor"));
        assertThrows(IllegalArgumentException.class, () -> template.splice(copy));
    }

    /** M-13, H-09 */
    @Test
    void the_same_copy_is_the_same_bytes() {
        var copy = copyFor("Noor", "noor@lezer.example");
        var once = new MessageTemplate(number9()).splice(copy);
        assertArrayEquals(once, new MessageTemplate(number9()).splice(copy));
        var template = new MessageTemplate(number9());
        template.splice(copyFor("Kees van der Linde", "kees@lezer.example"));
        assertArrayEquals(once, template.splice(copy));
    }

    @Test
    void nobody_s_copy_holds_another_reader() {
        var template = new MessageTemplate(number9());
        template.splice(copyFor("Kees", "kees@lezer.example"));
        var raw = new String(template.splice(copyFor("Noor", "noor@lezer.example")), UTF_8);
        assertFalse(raw.contains("kees") || raw.contains("Kees"));
    }

    /** M-10 */
    @Test
    void other_content_has_another_boundary() {
        assertNotEquals(
                ParsedMail.of(composed("s", "t", "h")).boundary(),
                ParsedMail.of(composed("s", "th", "")).boundary());
    }
}
