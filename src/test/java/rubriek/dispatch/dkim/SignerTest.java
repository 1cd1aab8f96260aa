package rubriek.dispatch.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.dkim.Signed.MORNING;
import static rubriek.dispatch.dkim.Signed.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a signature says, and that another implementation believes it. */
class SignerTest {

    private final Signer signer = new Signer(List.of(Signed.key(Signed.RSA, Signed.SELECTOR)), new byte[0]);

    @Test
    void an_issue_and_a_confirmation_verify_and_a_forged_one_does_not() { // D-01, D-10
        var records = List.of(Signed.record(Signed.RSA, Signed.SELECTOR));
        var issue = text(signer.sign(Signed.issue().splice(Signed.copy("Noor")), MORNING));
        assertTrue(Signed.verifies(issue, records));
        assertTrue(Signed.verifies(text(signer.sign(Signed.confirmation(), MORNING)), records));
        for (var forged : Signed.forged(issue).entrySet())
            assertFalse(Signed.verifies(forged.getValue(), records), forged.getKey());
        assertFalse(
                Signed.verifies(issue, List.of(Signed.record(KeyMaterial.made(KeyAlgorithm.RSA), Signed.SELECTOR))));
    }

    @Test
    void it_covers_what_it_must_and_some_fields_once_more_than_they_stand() { // D-02, D-05, U-03
        var names = List.of(tags(text(signer.sign(Signed.issue().splice(Signed.copy("Noor")), MORNING)))
                .get("h")
                .split(":"));
        var counts = names.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        for (var once : List.of("MIME-Version", "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "List-Help"))
            assertEquals(1, counts.get(once), once);
        assertEquals(1, counts.get("Feedback-ID"));
        for (var twice : List.of("From", "To", "Reply-To", "Subject", "Date", "Message-ID", "Content-Type"))
            assertEquals(2, counts.get(twice), twice);
    }

    @Test
    void a_mail_about_the_service_names_no_field_that_it_has_not_but_to_keep_it_out() {
        var names = List.of(
                tags(text(signer.sign(Signed.confirmation(), MORNING))).get("h").split(":"));
        assertFalse(names.stream().anyMatch(name -> name.startsWith("List-")), names::toString);
        assertEquals(1, names.stream().filter("Reply-To"::equals).count());
    }

    @Test
    void it_says_how_it_was_made() { // D-03, D-04, D-07
        var tags = tags(text(signer.sign(Signed.confirmation(), MORNING)));
        assertEquals("1", tags.get("v"));
        assertEquals("rsa-sha256", tags.get("a"));
        assertEquals("relaxed/relaxed", tags.get("c"));
        assertEquals("delinde.example", tags.get("d"));
        assertEquals("r2021", tags.get("s"));
        assertEquals(String.valueOf(MORNING.getEpochSecond()), tags.get("t"));
        assertEquals(
                List.of("a", "b", "bh", "c", "d", "h", "s", "t", "v"),
                tags.keySet().stream().sorted().toList());
    }

    @Test
    void its_lines_are_short_and_the_message_below_is_untouched() { // D-07, H-02, H-03, H-05, M-12
        var message = Signed.issue().splice(Signed.copy("Noor"));
        var signed = new Signer(Signed.keys(), new byte[0]).sign(message, MORNING);
        var length = signed.length - message.length;
        assertArrayEquals(message, Arrays.copyOfRange(signed, length, signed.length));
        var lines = text(Arrays.copyOf(signed, length)).split("\r\n", -1);
        for (var line : lines) assertTrue(line.length() <= 76 && (line.isEmpty() || !line.isBlank()), line);
        assertEquals(
                2,
                Arrays.stream(lines)
                        .filter(l -> l.startsWith("DKIM-Signature:"))
                        .count(),
                "D-06");
        assertTrue(length < 2_400, "H-14");
    }

    @Test
    void a_long_name_of_a_domain_has_a_line_alone() { // H-02
        var domain = "x".repeat(60) + "." + "y".repeat(60) + "." + "z".repeat(60) + ".example";
        var key = new SigningKey(domain, "s".repeat(60), KeyAlgorithm.RSA, Signed.RSA.secret());
        var signed = text(new Signer(List.of(key), new byte[0]).sign(Signed.confirmation(), MORNING));
        assertTrue(signed.lines().allMatch(line -> line.length() <= 998 && !line.isBlank() || line.isEmpty()));
        assertTrue(Signed.verifies(
                signed, List.of(DkimRecord.of(domain, key.selector(), KeyAlgorithm.RSA, Signed.RSA.published()))));
    }

    @Test
    void the_shared_beginning_changes_no_signature_and_one_that_is_not_there_neither() {
        var template = Signed.issue();
        var message = template.splice(Signed.copy("Noor"));
        var plain = new Signer(Signed.keys(), new byte[0]).sign(message, MORNING);
        assertTrue(template.bodyStart().length > 100);
        assertArrayEquals(plain, new Signer(Signed.keys(), template.bodyStart()).sign(message, MORNING), "M-13");
        assertArrayEquals(plain, new Signer(Signed.keys(), "elders\r\n".getBytes(US_ASCII)).sign(message, MORNING));
        assertArrayEquals(plain, new Signer(Signed.keys(), new byte[100_000]).sign(message, MORNING));
    }

    @Test
    void without_a_key_a_message_stays_as_it_is() {
        var message = Signed.confirmation();
        assertSame(message, new Signer(List.of(), new byte[0]).sign(message, MORNING));
    }

    private static Map<String, String> tags(String mail) {
        var whole = mail.substring(mail.indexOf(':') + 1)
                .split("\r\n(?![ \t])", 2)[0]
                .replaceAll("\\s", "");
        return Arrays.stream(whole.split(";"))
                .collect(Collectors.toMap(t -> t.substring(0, t.indexOf('=')), t -> t.substring(t.indexOf('=') + 1)));
    }
}
