package rubriek.dispatch.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.message.SampleMail.copyFor;
import static rubriek.dispatch.message.SampleMail.number9;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a header may look like on the wire, whatever a person has called somebody. */
class HeaderEncodingTest {

    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?UTF-8\\?([QB])\\?([^?\\s]*)\\?=");

    /** H-08, M-08, M-09, H-03, H-04, H-05: whatever stands at whatever place in a name. */
    @ParameterizedTest
    @MethodSource("characters")
    void a_name_survives_wherever_its_difficult_character_stands(String character) {
        var template = new MessageTemplate(number9());
        for (var before = 0; before < 75; before++) {
            var name = "n".repeat(before) + character + "é".repeat(before % 5) + " van der Linde";
            var mail = ParsedMail.of(template.splice(copyFor(name, "noor@lezer.example")));
            assertEquals(name, mail.to().getName());
            assertEquals("noor@lezer.example", mail.to().getAddress());
            assertWellFormed(mail);
        }
    }

    /** M-08, M-09, H-03, H-04, H-05 */
    @ParameterizedTest
    @MethodSource("characters")
    void a_subject_survives_wherever_its_difficult_character_stands(String character) {
        for (var before = 0; before < 150; before++) {
            var subject = "s ".repeat(before) + character + " slot";
            var mail = ParsedMail.of(SampleMail.composed(subject, "t", "h"));
            assertEquals(subject, mail.subject());
            assertWellFormed(mail);
        }
    }

    static Stream<String> characters() {
        return Stream.of(
                "é",
                "€",
                "ß",
                "ĳ",
                "e\u0301",
                "漢字",
                "😀",
                "👩🏽‍🚀",
                "👨‍👩‍👧‍👦",
                "🇳🇱",
                "=?UTF-8?Q?x?=",
                "_",
                "?",
                "=");
    }

    /** H-08 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bakker, Noor",
                "Noor \"de Linde\" Bakker",
                "Noor\\Bakker",
                "noor@lezer.example",
                "N. Bakker",
                "(Noor)",
                "Noor; Piet: Kees",
                "<Noor>",
                "'Noor'",
                "Noor  Bakker",
                " Noor",
                "Noor ",
                "-",
                "!#$%&'*+/=?^_`{|}~"
            })
    void a_name_with_signs_stays_one_name(String name) {
        var mail = issueFor(name, "noor@lezer.example");
        assertEquals(name, mail.to().getName());
        assertEquals("noor@lezer.example", mail.to().getAddress());
        assertWellFormed(mail);
    }

    /** H-02, H-03 */
    @Test
    void lines_are_folded_wherever_they_can_be() {
        var words =
                "Een onderwerp van gewone woorden dat zo lang is dat het op geen enkele regel past, want het gaat maar door";
        assertEquals(words, ParsedMail.of(SampleMail.composed(words, "t", "h")).subject());
        var subjects = List.of(
                words, "x".repeat(300), "", "a  b", " a", "a ", "é".repeat(300), "y".repeat(59) + " z".repeat(100));
        for (var subject : subjects) {
            var mail = ParsedMail.of(SampleMail.composed(subject, "t", "h"));
            assertEquals(subject, mail.subject() == null ? "" : mail.subject());
            assertWellFormed(mail);
        }
    }

    /** H-03 */
    @Test
    void a_long_address_gets_a_line_of_its_own() {
        var address = "n".repeat(64) + "@" + "lezer.".repeat(20) + "example";
        for (var name : List.of("", "Noor Bakker", "Noor Bakkér")) {
            var mail = issueFor(name, address);
            assertEquals(address, mail.to().getAddress());
            assertWellFormed(mail);
        }
    }

    /** L-01: long addresses stay whole between their brackets. */
    @Test
    void a_long_unsubscribe_address_stays_whole() {
        var link = URI.create("https://delinde.example/unsubscribe/" + "t".repeat(400));
        var mailto = URI.create("mailto:stop+" + "t".repeat(200) + "@delinde.example");
        var sample = copyFor("", "noor@lezer.example");
        var copy = new Copy(
                sample.to(), sample.messageId(), sample.date(), new Unsubscribe(link, mailto), sample.values());
        var mail = ParsedMail.of(new MessageTemplate(number9()).splice(copy));
        assertTrue(mail.headerLines().containsAll(List.of(" <" + link + ">,", " <" + mailto + ">")));
        assertWellFormed(mail);
    }

    private static ParsedMail issueFor(String name, String address) {
        return ParsedMail.of(new MessageTemplate(number9()).splice(copyFor(name, address)));
    }

    private static void assertWellFormed(ParsedMail mail) {
        for (var line : mail.headerLines()) {
            assertTrue(line.length() <= 998, line);
            assertTrue(line.length() <= 78 || !line.strip().contains(" "), line);
            assertTrue(line.chars().allMatch(c -> c >= ' ' && c < 127), line);
            assertFalse(line.isBlank(), line);
            var words = ENCODED_WORD.matcher(line);
            while (words.find()) {
                assertTrue(words.group().length() <= 75 && line.length() <= 76, line);
                assertWholeCharacters(words.group(1), words.group(2));
            }
        }
    }

    private static void assertWholeCharacters(String coding, String encoded) {
        try {
            var octets = coding.equals("B") ? Base64.getDecoder().decode(encoded) : unquoted(encoded);
            UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
        } catch (CharacterCodingException split) {
            throw new AssertionError("a character is split: " + encoded, split);
        }
    }

    private static byte[] unquoted(String encoded) {
        var out = new Octets(encoded.length());
        for (var i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) == '=') {
                out.add(Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                out.add(encoded.charAt(i));
            }
        }
        return out.toArray();
    }
}
