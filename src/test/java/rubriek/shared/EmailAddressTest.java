package rubriek.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** I-01 to I-03. */
class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@lezer.example",
                "anna+krant@lezer.example",
                "o'neil_b-c@sub.lezer.example",
                "jan@bücher.example",
                "jürgen@lezer.example",
                "a@b.nl",
                "  spaties@lezer.example\t"
            })
    void what_people_have_is_an_address(String text) {
        assertTrue(EmailAddress.parse(text).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "@lezer.example",
                "anna@",
                "anna@lezer",
                "anna@@lezer.example",
                "a b@lezer.example",
                "\"a b\"@lezer.example",
                ".anna@lezer.example",
                "anna.@lezer.example",
                "an..na@lezer.example",
                "anna@-lezer.example",
                "anna@lezer..example",
                "anna@[127.0.0.1]",
                "anna@127.0.0.1",
                "anna@lezer.example\r\nBcc: bo@lezer.example",
                "anna\u0000@lezer.example",
                "a,b@lezer.example",
                "a<b>@lezer.example",
                "a$b@lezer.example",
                "12345678901234567890123456789012345678901234567890123456789012345@lezer.example"
            })
    void what_is_not_or_cannot_be_mailed_is_none(String text) {
        assertTrue(EmailAddress.parse(text).isEmpty());
    }

    @Test
    void a_text_of_any_length_is_answered() {
        assertTrue(EmailAddress.parse("a" + ".a".repeat(100_000) + "@lezer.example")
                .isEmpty());
        assertTrue(EmailAddress.parse("a@" + "a.".repeat(100_000) + "example").isEmpty());
    }

    @Test
    void I_03_it_has_254_octets_at_most_with_the_domain_as_it_is_sent() {
        var domain = "@" + ("a".repeat(62) + ".").repeat(3) + "example";
        var left = 254 - domain.length();
        assertTrue(EmailAddress.parse("l".repeat(left) + domain).isPresent());
        assertTrue(EmailAddress.parse("l".repeat(left + 1) + domain).isEmpty());
        assertTrue(EmailAddress.parse("ü".repeat(left / 2 + 1) + domain).isEmpty());
        var longer = ("b".repeat(48) + "ü.").repeat(4) + "example"; // 211 octets as it is written, 239 as it is sent
        assertTrue(EmailAddress.parse("l".repeat(10) + "@" + longer).isPresent());
        assertTrue(EmailAddress.parse("l".repeat(40) + "@" + longer).isEmpty());
    }

    /** RFC 5891, UTS #46: what IDNA 2003 made another name of is a name of its own. */
    @ParameterizedTest
    @CsvSource({
        "jan@straße.de, jan@xn--strae-oqa.de",
        "jan@STRAẞE.de, jan@xn--strae-oqa.de",
        "jan@ΟΔΟΣ1.gr, jan@xn--1-4lb6abu.gr",
        "jan@strasse.de, jan@strasse.de",
        "jan@βόλος.example, jan@xn--nxasmm1c.example",
        "jan@XN--strae-OQA.de, jan@xn--strae-oqa.de",
        "jan@bücher.example, jan@xn--bcher-kva.example",
        "jan@例え。テスト, jan@xn--r8jz45g.xn--zckzah",
        "jan@ab--cd.example, jan@ab--cd.example"
    })
    void I_01_a_domain_is_the_one_that_was_written(String written, String wire) {
        assertEquals(wire, new EmailAddress(written).wire());
    }

    /** A letter from the right beside one from the left in a label (RFC 5893); a joiner where none may be (RFC 5892). */
    @ParameterizedTest
    @ValueSource(strings = {"jan@אa.example", "jan@a\u200Db.example", "jan@bü_cher.example", "jan@-bücher.example"})
    void I_01_what_no_registry_takes_is_none(String text) {
        assertTrue(EmailAddress.parse(text).isEmpty());
    }

    @Test
    void it_stays_as_entered_and_is_compared_and_sent_in_a_labels() {
        var address = new EmailAddress("Jan@Bücher.Example");
        assertEquals("Jan@Bücher.Example", address.value());
        assertEquals("Jan@xn--bcher-kva.example", address.wire());
        assertEquals("jan@xn--bcher-kva.example", address.key());
        assertEquals(address.key(), new EmailAddress("jan@xn--bcher-kva.example").key());
    }

    @Test
    void composed_and_decomposed_letters_are_one_address() {
        assertEquals(new EmailAddress("jürgen@lezer.example"), new EmailAddress("ju\u0308rgen@lezer.example"));
    }

    @Test
    void only_a_local_part_beyond_ascii_needs_smtputf8() {
        assertTrue(new EmailAddress("jürgen@lezer.example").needsSmtpUtf8());
        assertFalse(new EmailAddress("jan@bücher.example").needsSmtpUtf8());
    }

    @Test
    void a_log_shows_no_address_whole() {
        assertEquals("a***@lezer.example", new EmailAddress("anna@lezer.example").toString());
    }
}
