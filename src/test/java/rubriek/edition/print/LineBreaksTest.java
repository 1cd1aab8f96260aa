package rubriek.edition.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LineBreaksTest {

    @Test
    void a_line_ends_after_a_hyphen_that_cannot_be_mistaken_and_not_at_a_slash() {
        assertEquals("voor |mensen/kinderen |in |Noord-|Holland", broken("voor mensen/kinderen in Noord-Holland"));
        assertEquals("met |auto-|onderdelen", broken("met auto-onderdelen"));
    }

    @Test
    void a_line_does_not_end_in_a_hyphen_that_would_read_as_a_broken_word() {
        assertEquals("voor |doe-het-zelvers", broken("voor doe-het-zelvers"));
        assertEquals("een |zorg-organisatie", broken("een zorg-organisatie"));
        assertEquals("een |zorg-orga\u00AD|nisatie", broken("een zorg-orga\u00ADnisatie"));
    }

    @Test
    void a_hyphen_with_nothing_before_it_is_no_word_s() {
        assertEquals("-|kantoor |of |(-|kantoor)", broken("-kantoor of (-kantoor)"));
    }

    @Test
    void a_hyphen_behind_no_word_is_no_broken_word() {
        assertEquals("a.example/x--|y/-|z", broken("a.example/x--y/-z"));
    }

    @Test
    void one_letter_does_not_stand_alone_before_its_hyphen() {
        assertEquals("per |e-mail |of |e-book", broken("per e-mail of e-book"));
    }

    @Test
    void an_address_is_not_broken_at_its_dots_nor_an_e_mail_address_anywhere() {
        assertEquals(
                "naar |info@wijk-centrum.example |of |www.wijk-centrum.example",
                broken("naar info@wijk-centrum.example of www.wijk-centrum.example"));
    }

    @Test
    void an_address_does_not_part_from_its_scheme() {
        assertEquals("zie |https://wijk.example/plan", broken("zie https://wijk.example/plan"));
    }

    @Test
    void a_short_number_stays_with_its_word() {
        assertEquals("op |1 oktober |om |12 uur |in |2021 |weer", broken("op 1 oktober om 12 uur in 2021 weer"));
    }

    @Test
    void an_amount_is_not_broken_and_stays_with_its_currency() {
        assertEquals(
                "kost |€ 1.312,50 |of |1,5 |miljoen |om |10:30.", broken("kost € 1.312,50 of 1,5 miljoen om 10:30."));
    }

    @Test
    void a_long_text_does_not_leave_one_short_word_for_its_last_line() {
        var start = "In het najaar besluit de raad na een lange vergadering of de ";
        assertEquals(start.replace(" ", " |") + "proef blijft.", broken(start + "proef blijft."));
    }

    @Test
    void what_no_line_can_hold_may_end_at_any_place() {
        var scheme = "http://";
        assertEquals(scheme.repeat(57), broken(scheme.repeat(57)));
        assertTrue(broken(scheme.repeat(58)).contains("http:|//http:"), "never broken");
    }

    /** Read anew at each place where a line could end, it came to no end. */
    @Test
    void the_longest_text_without_a_space_is_printed_in_no_time() {
        var page = Printed.body("<p>" + "http://".repeat(14_000) + "</p>");
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Printed.RENDERER.render(page));
    }

    private static String broken(String text) {
        var breaks = new LineBreaks(Locale.forLanguageTag("nl"));
        breaks.setText(text);
        var shown = new StringBuilder();
        var from = 0;
        for (int at = breaks.next(); at > 0; at = breaks.next()) {
            shown.append(text, from, at).append(at < text.length() ? "|" : "");
            from = at;
        }
        return shown.append(text.substring(from)).toString();
    }
}
