package rubriek.dispatch.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The relaxed forms, by the words and examples of RFC 6376 section 3.4 (D-07). */
class CanonicalTest {

    @Test
    void the_example_of_the_rfc() { // section 3.4.5
        var message = "A: X\r\nB : Y\t\r\n\tZ  \r\n\r\n C \r\nD \t E\r\n\r\n\r\n";
        var head = new Head(octets(message));
        assertEquals("a:X\r\n", written(head, "A"));
        assertEquals("b:Y Z\r\n", written(head, "b"));
        assertHashed(" C\r\nD E\r\n", message.substring(head.body()));
    }

    @Test
    void of_fields_of_one_name_the_last_is_taken_first() { // section 5.4.2
        var head = new Head(octets("X: 1\r\nY: -\r\nx: 2\r\n\r\n"));
        assertEquals(2, head.count("X"));
        assertEquals("x:2\r\nx:1\r\n", written(head, "X"));
        assertEquals("", written(head, "Z"));
    }

    @Test
    void an_empty_value_and_one_of_white_space_are_the_same() {
        var head = new Head(octets("A:\r\nB: \t\r\n  \r\n\r\n"));
        assertEquals("a:\r\n", written(head, "A"));
        assertEquals("b:\r\n", written(head, "B"));
    }

    @Test
    void what_is_no_header_is_refused() {
        for (var text : new String[] {"", "\r\n".substring(1), "no colon\r\n\r\n", "A: b\r\n", "A: b"})
            assertThrows(IllegalArgumentException.class, () -> new Head(octets(text)), text);
    }

    @Test
    void the_body_is_relaxed() { // section 3.4.4
        assertHashed("", "");
        assertHashed("", "\r\n\r\n \t\r\n");
        assertHashed("a\r\n", "a");
        assertHashed("a\r\n", "a \t");
        assertHashed("a\r\n", "a\r\n\r\n  \r\n");
        assertHashed("\r\n\r\n a\r\n\r\nb\r\n", "\r\n\r\n\t a\r\n\t\r\nb\t\r\n");
        assertHashed("a b c\r\n", "a  b\t\tc \r\n");
    }

    @Test
    void it_makes_no_difference_where_the_octets_are_cut_and_a_copy_goes_on_by_itself() {
        var random = new Random(6376);
        for (var round = 0; round < 3_000; round++) {
            var body = octets(someBody(random));
            var from = random.nextInt(body.length + 1);
            var to = from + random.nextInt(body.length + 1 - from);
            var first = new BodyHash().add(body, 0, from);
            var other = first.copy().add(octets("other"), 0, 5).value();
            var cut =
                    first.copy().add(body, from, to).add(body, to, body.length).value();
            assertArrayEquals(plainly(new String(body, US_ASCII)), cut);
            var insideALineEnd = from > 0 && body[from - 1] == '\r';
            if (!insideALineEnd) assertArrayEquals(plainly(new String(body, 0, from, US_ASCII) + "other"), other);
        }
    }

    private static String someBody(Random random) {
        var parts = new String[] {"a", "bc", ".", " ", "\t", "\r\n", "\r\n", "="};
        var out = new StringBuilder();
        for (var i = random.nextInt(24); i > 0; i--) out.append(parts[random.nextInt(parts.length)]);
        return out.append("\r\n").toString();
    }

    /** The sentences of the RFC, one after the other. */
    private static byte[] plainly(String body) {
        var relaxed =
                body.replaceAll("[ \t]+", " ").replaceAll(" (?=\r\n|$)", "").replaceAll("(\r\n)*$", "");
        return BodyHash.sha256().digest(octets(relaxed.isEmpty() ? "" : relaxed + "\r\n"));
    }

    private static void assertHashed(String relaxed, String body) {
        var octets = octets(body);
        assertArrayEquals(
                BodyHash.sha256().digest(octets(relaxed)),
                new BodyHash().add(octets, 0, octets.length).value(),
                body);
        assertArrayEquals(BodyHash.sha256().digest(octets(relaxed)), plainly(body), body);
    }

    private static String written(Head head, String name) {
        var out = new ByteArrayOutputStream();
        head.write(name, out);
        return out.toString(US_ASCII);
    }

    private static byte[] octets(String text) {
        return text.getBytes(US_ASCII);
    }
}
