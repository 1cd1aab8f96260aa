package rubriek.issue.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.newsletter.Sender;
import rubriek.support.Sample;

/** I-04: hosts that look like another's, by UTS #39 section 5.2. */
class DeceptionTest {

    /** Latin with Cyrillic or Greek, whole words of Cyrillic that read as Latin ones, and a letter that is not seen. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "p\u0430ypal.example",
                "xn--pypal-4ve.example",
                "www.g\u03bfogle.example",
                "\u0430\u0440\u0440\u04cf\u0435.example",
                "\u0441\u043e\u0441\u043e.example"
            })
    void a_host_that_mixes_scripts_or_is_taken_for_another_is_found(String host) {
        assertTrue(HostLook.deceives(host));
        assertEquals(
                List.of("link-deceptive sections[0].entries[0].url"),
                Proof.with(Proof.link("e1", "Het plein", "https://" + host + "/", null))
                        .found());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delinde.example",
                "caf\u00e9-b\u00fccher.example",
                "xn--caf-dma.example",
                "\u043c\u043e\u0441\u043a\u0432\u0430.\u0440\u0444",
                "\u65e5\u672c\u8a9etokyo.example",
                "\u0645\u062b\u0627\u0644.example"
            })
    void a_host_in_the_letters_of_one_language_is_none(String host) {
        assertFalse(HostLook.deceives(host));
        assertEquals(
                List.of(),
                Proof.with(Proof.link("e1", "Het plein", "https://" + host + "/", null))
                        .found());
    }

    @Test
    void it_is_said_with_the_host_as_it_is_read() {
        var proof = Proof.with(Proof.link("e1", "Het plein", "https://xn--pypal-4ve.example/", null));
        assertTrue(proof.says("link-deceptive").contains("p\u0430ypal.example"), proof.says("link-deceptive"));
    }

    @Test
    void the_sender_is_looked_at_too() {
        var sender = new Sender("De Linde", "krant@xn--pypal-4ve.example", null);
        var proof = Proof.clean().with(Sample.newsletter().publisher(), sender);
        assertEquals(List.of("sender-deceptive null"), proof.found());
    }
}
