package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.support.ApplicationTest;
import rubriek.support.KindSamples;
import rubriek.support.Kiosk;
import rubriek.support.Vnu;

/** What an installation says of its accessibility, filled in by its settings (G-15). */
@ApplicationTest
class AccessibilitySiteTest {

    @Inject
    Kiosk kiosk;

    @ParameterizedTest
    @CsvSource({"nl,31 maart 2026", "en,'March 31, 2026'", "de,31. März 2026", "fr,31 mars 2026"})
    void it_tells_statement_contact_and_day_in_the_language_of_the_page_before(String language, String day) {
        given().queryParam("lang", language)
                .header("Accept-Language", "fy")
                .get("/accessibility")
                .then()
                .statusCode(200)
                .body("html.@lang", is(language))
                .body(containsString("href=\"https://www.delinde.example/verklaring\""))
                .body(containsString("href=\"mailto:hulp@delinde.example\""))
                .body(containsString(day));
    }

    @Test
    void without_a_language_that_it_knows_the_browser_is_asked() {
        for (var lang : List.of("", "xx", "<b>"))
            given().queryParam("lang", lang)
                    .header("Accept-Language", "de")
                    .get("/accessibility")
                    .then()
                    .body("html.@lang", is("de"));
    }

    @Test
    void dutch_authorities_have_theirs_in_its_usual_place() {
        given().header("Accept-Language", "en").get("/toegankelijkheid").then().body("html.@lang", is("nl"));
    }

    @Test
    void each_page_leads_there_in_its_own_language() {
        var slug = kiosk.newsletter("De Linde", "nl", null);
        kiosk.published(slug, 1, List.of(KindSamples.article()));
        for (var page : List.of("", "/subscribe", "/1", "/1/k-artikel"))
            given().header("Accept-Language", "en")
                    .get("/newsletters/" + slug + page)
                    .then()
                    .body(containsString("/accessibility?lang=nl\""));
        given().header("Accept-Language", "fr").get("/nowhere").then().body(containsString("/accessibility?lang=fr"));
    }

    @Test
    void it_is_a_page_that_checkers_find_nothing_in() {
        var html = given().get("/accessibility").asString();
        assertEquals(List.of(), Vnu.faults(html));
    }

    @Test
    void where_nothing_is_set_there_is_no_page() {
        assertFalse(new Accessibility(new Given(null, null, LocalDate.EPOCH)).told());
        assertTrue(new Accessibility(new Given(null, "hulp@delinde.example", null)).told());
        var statement = new Accessibility(new Given("https://delinde.example/a", null, null));
        var word = statement.word(Locale.ENGLISH).orElseThrow();
        assertEquals(new Accessibility.Word("https://delinde.example/a", null, null, null), word);
    }

    @Test
    void a_contact_may_be_a_page() {
        var form = "https://www.delinde.example/hulp";
        var word = new Accessibility(new Given(null, form, null))
                .word(Locale.ENGLISH)
                .orElseThrow();
        assertEquals(form, word.reach());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hulp", "javascript:alert(1)", "/hulp", "https://"})
    void what_no_link_can_lead_to_stops_the_start(String wrong) {
        for (var given : List.of(new Given(wrong, null, null), new Given(null, wrong, null))) {
            var accessibility = new Accessibility(given);
            var fault = assertThrows(ConfigurationException.class, () -> accessibility.begin(new StartupEvent()));
            assertTrue(String.valueOf(fault.getMessage()).startsWith("RUBRIEK_ACCESSIBILITY_"), fault::getMessage);
        }
    }

    private record Given(String place, String person, LocalDate day) implements AccessibilitySettings {
        @Override
        public Optional<String> statement() {
            return Optional.ofNullable(place);
        }

        @Override
        public Optional<String> contact() {
            return Optional.ofNullable(person);
        }

        @Override
        public Optional<LocalDate> tested() {
            return Optional.ofNullable(day);
        }
    }
}
