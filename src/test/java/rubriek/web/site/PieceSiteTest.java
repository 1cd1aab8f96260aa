package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import rubriek.issue.EditionKind;
import rubriek.support.Browser;
import rubriek.support.DatabaseTest;
import rubriek.support.KindSamples;
import rubriek.support.Kinds;
import rubriek.support.Kiosk;
import rubriek.support.NeedsChromium;

/** The page of one article. */
@DatabaseTest
class PieceSiteTest {

    private static final String WORDS = "/de-hof-die-weer-groen-werd";

    @Inject
    Kiosk kiosk;

    @Test
    void an_article_of_a_published_issue_has_a_page_that_the_issue_leads_to() {
        var issue = published();
        when().get(issue).then().body(containsString(issue + "/k-artikel" + WORDS + "\""));
        when().get(issue + "/k-artikel" + WORDS)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .body("html.body.main.article.h1", equalTo("De hof die weer groen werd"))
                .body(containsString("canonical\" href=\""), containsString(issue + "/k-artikel" + WORDS + "\">"));
    }

    @Test
    void the_id_finds_it_and_other_words_lead_to_its_own() {
        var issue = published();
        for (var path : List.of("/k-artikel", "/k-artikel/zomaar", "/k-artikel/De-Hof"))
            given().redirects()
                    .follow(false)
                    .get(issue + path)
                    .then()
                    .statusCode(301)
                    .header("Location", endsWith(issue + "/k-artikel" + WORDS));
    }

    @Test
    void what_has_no_page_is_missing_in_the_language_of_the_newsletter() {
        var slug = kiosk.newsletter("Die Linde", "de", null);
        kiosk.published(slug, 1, List.of(KindSamples.event(), Kinds.hiddenIn(EditionKind.WEB)));
        kiosk.draft(slug, 2, List.of(KindSamples.article()));
        for (var path : List.of(
                "/1/k-ruil", "/1/k-weg", "/1/weg", "/2/k-artikel", "/2/k-artikel" + WORDS, "/3/k-artikel", "/4"))
            given().header("Accept-Language", "en")
                    .get("/newsletters/" + slug + path)
                    .then()
                    .statusCode(404)
                    .body("html.@lang", equalTo("de"), "html.body.main.h1", equalTo("Diese Seite gibt es nicht"));
    }

    @Test
    void it_has_the_headers_of_the_page_of_the_issue_and_is_asked_for_by_its_tag_S_18() {
        var page = published() + "/k-artikel" + WORDS;
        var tag = when().get(page)
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(
                                startsWith("default-src 'none'; style-src 'sha256-"),
                                not(containsString("unsafe")),
                                containsString("frame-ancestors 'none'")))
                .header("Cache-Control", startsWith("public"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Set-Cookie", equalTo(null))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(page).then().statusCode(304).body(emptyString());
    }

    @Test
    @NeedsChromium
    void G_12_it_has_no_accessibility_fault_in_light_and_dark_on_wide_and_narrow_screens() {
        var path = published() + "/k-artikel" + WORDS;
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            page.navigate("http://localhost:" + RestAssured.port + path);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
                for (var width : List.of(1280, 320)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    page.setViewportSize(width, 900);
                    assertEquals(List.of(), Browser.accessibilityFaults(page), scheme + " " + width);
                    assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"));
                }
        }
    }

    /** @return the path of an issue with an article */
    private String published() {
        var slug = kiosk.newsletter();
        kiosk.published(slug, 1, List.of(KindSamples.article(), KindSamples.news()));
        return "/newsletters/" + slug + "/1";
    }
}
