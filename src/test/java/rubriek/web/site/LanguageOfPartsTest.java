package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.audience.ListField;
import rubriek.audience.OptIn;
import rubriek.audience.search.FieldType;
import rubriek.support.ApplicationTest;
import rubriek.support.Kiosk;

/** What is in another language than its page says so (WCAG 2.2, 3.1.2). */
@ApplicationTest
class LanguageOfPartsTest {

    @Inject
    Letterbox letterbox;

    @Inject
    Kiosk kiosk;

    private final String cor = Letterbox.someone();

    @Test
    void preferences_in_ones_own_language_leave_names_and_questions_in_that_of_the_newsletter() {
        var list = letterbox.list();
        var field = "wijk" + list.slug();
        letterbox.asks(list, new ListField(field, "Welke wijk", FieldType.CHOICE, List.of("Noord"), true));
        letterbox.confirmed(list, cor, Map.of(field, "Noord"));
        var path = letterbox.preferencesPath(list, cor);
        given().formParam("list", list.slug())
                .formParam("language", "en")
                .formParam("fields." + field, "Noord")
                .post(path + "/save");
        var page = page(given().get(path));
        assertEquals("en", page.selectFirst("html").attr("lang"));
        for (var part : new String[] {".name", "address", "option[value=Noord]"})
            assertEquals("nl", page.selectFirst(part).attr("lang"), part);
        assertEquals("De Linde", page.selectFirst("legend bdi[lang=nl]").text());
        assertTrue(page.select("label > bdi[lang=nl]").eachText().contains("Welke wijk"));
        assertEquals(
                "nl", page(given().get(path + "/erase")).selectFirst(".name").attr("lang"));
    }

    /** Lists of one publisher may be of newsletters in several languages. */
    @Test
    void each_list_is_in_the_language_of_its_newsletter() {
        var list = letterbox.list();
        var french = letterbox.list(kiosk.newsletter("Le Tilleul", "fr", null), "Chaque semaine", OptIn.DOUBLE);
        letterbox.confirmed(list, cor);
        var page = page(given().get(letterbox.preferencesPath(list, cor)));
        for (var each : List.of(list, french)) {
            var box = page.selectFirst("input[value=" + each.slug() + "]");
            var label = page.selectFirst("label[for=" + box.id() + "] > span");
            assertEquals(each.equals(list) ? "nl" : "fr", label.attr("lang"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/confirm/none", "/preferences/none"})
    void a_dead_link_names_newsletters_in_their_language(String path) {
        letterbox.list();
        var page = page(given().header("Accept-Language", "en").get(path));
        assertEquals("en", page.selectFirst("html").attr("lang"));
        assertTrue(page.selectFirst(".actions a bdi[lang=nl]").hasText());
    }

    @Test
    void the_start_says_it_to_whoever_listens_too() {
        letterbox.list();
        var page = page(given().header("Accept-Language", "en").get("/"));
        assertTrue(page.selectFirst(".sr bdi[lang=nl]").hasText());
    }

    /** A name is a name, whatever characters are in it. */
    @Test
    void S_02_a_name_stays_text() {
        assertEquals(
                "Tot &lt;b&gt; <bdi lang=\"nl\">&lt;i&gt;&amp;&quot;</bdi> &#39;s",
                Naming.naming("nl", "Tot <b> <i>&\" 's", "<i>&\"").toString());
        assertEquals("Tot &lt;", Naming.naming("nl", "Tot <", "x").toString());
    }

    private static Document page(Response answer) {
        return Jsoup.parse(answer.asString());
    }
}
