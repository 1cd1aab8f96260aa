package rubriek.issue.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Waar wil jij een bankje? Buren tekenden de kaart’",
                "‘Waar wil jij een bankje?",
                "Zij zei: “Ik kom.",
                "Ik kom”, zei zij.",
                "Meetnet \"Stil & Veilig",
                "Hij zei ‘ja“ en ging",
                "«Oui, dit-elle.",
                "‘Ik kom’, zei zij. ‘En jij?"
            })
    void a_quote_without_its_partner_is_found(String text) {
        assertTrue(Quotes.lonely(List.of(text)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "‘Na een half uur kent iedereen elkaar’",
                "“Hij zei ‘kom maar’ en ging”",
                "„Guten Tag“, sagte sie.",
                "«Oui», dit-elle. »Nein«, sagte er.",
                "Meetnet \"Stil & Veilig\" en 'zo'",
                "’s Avonds kwamen de collega’s, ’t was laat, in ’90",
                "'s-Gravenhage en foto's in zo'n huis",
                "Kees’ fiets staat bij de ouders’ huis",
                "‘Kees’ fiets is weg’",
                "Rock ’n’ roll in het park",
                "Een scherm van 24\" breed",
                "‘Wij noemen het de ‘bak-banen’ hier’",
                "”Zo kan het ook”"
            })
    void pairs_and_apostrophes_are_left_alone(String text) {
        assertEquals(Optional.empty(), Quotes.lonely(List.of(text)));
    }

    @Test
    void a_quote_goes_on_over_paragraphs_that_open_it_again() {
        assertFalse(Quotes.lonely(List.of("‘Wij wonen hier al lang.", "‘En wij blijven.’"))
                .isPresent());
        assertTrue(Quotes.lonely(List.of("‘Wij wonen hier al lang.", "‘En wij blijven."))
                .isPresent());
    }

    @Test
    void the_surroundings_are_shown() {
        var title = "Het plein van morgen: bewoners, ondernemers en de gemeente’";
        assertEquals(
                Optional.of("…emers en de gemeente’"),
                Quotes.lonely(List.of(title)).map(w -> "…" + w.substring(w.length() - 21)));
        assertEquals(
                List.of("quotes-unbalanced sections[0].entries[0].title"),
                Proof.with(title, null).found());
    }
}
