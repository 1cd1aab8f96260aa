package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.support.DatabaseTest;
import rubriek.support.KindSamples;
import rubriek.support.Kiosk;
import rubriek.support.Vnu;

@DatabaseTest
class ArchiveSiteTest {

    @Inject
    Kiosk kiosk;

    @Inject
    SessionFactory sessions;

    @Test
    void the_archive_lists_what_was_published_newest_first() {
        var slug = kiosk.newsletter();
        kiosk.published(slug, 1, "Een");
        kiosk.published(slug, 2, "Twee", "Drie", "Vier", "Vijf");
        when().get("/newsletters/" + slug)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body("html.@lang", equalTo("nl"))
                .body(containsString("<strong>uit</strong> de buurt"))
                .body(containsString("4 artikelen"), containsString("1 artikel<"))
                .body(
                        containsString("<span>Twee</span><span>Drie</span>"),
                        containsString("+2"),
                        not(containsString("Vier")))
                .body("html.body.main.section.ol.li[0].h3.a", equalTo("Nummer 2 – juni 2026"))
                .body("html.body.main.section.ol.li[1].h3.a", equalTo("Nummer 1 – juni 2026"));
    }

    @Test
    void an_issue_is_asked_for_once_to_make_its_page() {
        var slug = kiosk.newsletter();
        kiosk.published(slug, 1, "Een");
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        try {
            when().get("/newsletters/" + slug + "/1").then().statusCode(200);
            for (var query : statistics.getQueries())
                if (query.contains("Issue"))
                    assertEquals(1, statistics.getQueryStatistics(query).getExecutionCount(), query);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    void an_issue_from_before_the_newsletter_changed_its_language_is_named_in_its_own() { // WCAG 3.1.2
        var slug = kiosk.newsletter();
        kiosk.published(slug, 1, "Een");
        kiosk.becomeAnother(slug);
        kiosk.published(slug, 2, "Two");
        when().get("/newsletters/" + slug)
                .then()
                .body("html.@lang", equalTo("en"))
                .body(
                        containsString("<h3><a href=\"/newsletters/" + slug + "/2\""),
                        containsString("<h3 lang=\"nl\"><a href=\"/newsletters/" + slug + "/1\""),
                        containsString("<p class=\"titles\" lang=\"nl\"><span>Een"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar"})
    void the_checker_of_the_w3c_finds_nothing_on_its_pages_E_10(String language) {
        var slug = kiosk.newsletter("De Linde", language, "Nieuws **uit** de buurt.");
        kiosk.published(slug, 1, "Een");
        kiosk.published(slug, 2, List.of(KindSamples.article(), KindSamples.event()));
        for (var path : List.of("", "/1", "/2", "/weg"))
            assertEquals(
                    List.of(),
                    Vnu.faults(when().get("/newsletters/" + slug + path).asString()),
                    path);
    }

    @Test
    void an_event_of_a_published_issue_is_a_file_for_calendars() {
        var slug = kiosk.newsletter();
        kiosk.published(slug, 1, List.of(KindSamples.event(), KindSamples.news(), KindSamples.teaser()));
        when().get("/newsletters/" + slug + "/1/events/k-ruil.ics")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .header("Content-Disposition", "attachment; filename=\"" + slug + "-1-k-ruil.ics\"")
                .body(startsWith("BEGIN:VCALENDAR\r\n"), containsString("DTSTART:20210925T083000Z\r\n"));
        when().get("/newsletters/" + slug + "/1").then().body(containsString("/1/events/k-ruil.ics\""));
        when().get("/newsletters/" + slug + "/1/events/k-nieuws.ics").then().statusCode(404);
        when().get("/newsletters/" + slug + "/1/events/weg.ics").then().statusCode(404);
        kiosk.draft(slug, 2, List.of(KindSamples.event()));
        when().get("/newsletters/" + slug + "/2/events/k-ruil.ics").then().statusCode(404);
        when().get("/newsletters/" + slug + "/feed.atom")
                .then()
                .body(
                        containsString("zaterdag 25 september 2021, 10.30–13.00 uur"),
                        containsString("De brug krijgt een nieuw dek."));
    }

    @Test
    void what_was_mailed_under_an_old_slug_stays_readable_and_names_the_new_address() {
        var old = kiosk.newsletter();
        kiosk.published(old, 1, "Een");
        var slug = kiosk.renamed(old);
        for (var path : List.of("", "/1", "/1.pdf", "/feed.atom"))
            when().get("/newsletters/" + old + path).then().statusCode(200);
        when().get("/newsletters/" + old + "/1")
                .then()
                .body(containsString("canonical\" href=\""), containsString(slug + "/1\""));
    }

    @Test
    void nobody_sees_a_draft() {
        var slug = kiosk.newsletter();
        kiosk.draft(slug, 1, "Nog niet af");
        when().get("/newsletters/" + slug)
                .then()
                .statusCode(200)
                .body(containsString("nog geen nummer verschenen"), not(containsString("Nummer 1")));
        when().get("/newsletters/" + slug + "/feed.atom")
                .then()
                .statusCode(200)
                .body(not(containsString("Nog niet af")));
    }

    @Test
    void a_long_archive_is_paged() {
        var slug = kiosk.newsletter();
        IntStream.rangeClosed(1, 13).forEach(number -> kiosk.published(slug, number, "Titel"));
        when().get("/newsletters/" + slug)
                .then()
                .body("html.body.main.section.ol.li.size()", equalTo(12))
                .body(containsString("Pagina 1 van 2"), containsString("rel=\"next\" href=\"?page=2\""))
                .body(not(containsString("rel=\"prev\"")));
        when().get("/newsletters/" + slug + "?page=2")
                .then()
                .body("html.body.main.section.ol.li.h3.a", equalTo("Nummer 1 – juni 2026"))
                .body(containsString("Pagina 2 van 2"), containsString("rel=\"prev\" href=\"?page=1\""))
                .body(not(containsString("rel=\"next\"")));
    }

    @Test
    void a_page_that_is_not_there_is_missing_and_nothing_breaks() {
        var slug = kiosk.newsletter();
        for (var page : new String[] {"2", "0", "-1", "99999999999", "x"})
            when().get("/newsletters/" + slug + "?page=" + page)
                    .then()
                    .statusCode(404)
                    .contentType("text/html");
        when().get("/newsletters/" + slug + "-").then().statusCode(404).contentType("text/html");
    }

    /** S-02 */
    @Test
    void what_an_editor_typed_is_shown_and_never_run() {
        var evil = "\"><script>alert(1)</script><img src=x onerror=alert(2)>{config:property('rubriek.data')}";
        var slug = kiosk.newsletter(evil, "nl", evil + "\n\n[klik](javascript:alert(3))");
        kiosk.published(slug, 1, evil);
        for (var path : new String[] {"", "/feed.atom"})
            when().get("/newsletters/" + slug + path)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("<script")), not(containsString("<img src=x")))
                    .body(not(containsString("href=\"javascript")), containsString("{config:property("));
    }

    /** S-18 */
    @Test
    void every_page_carries_the_security_headers_and_no_cookie() {
        var slug = kiosk.newsletter();
        for (var path : new String[] {"/", "/newsletters/" + slug, "/newsletters/" + slug + "/feed.atom", "/nergens"})
            when().get(path)
                    .then()
                    .header(
                            "Content-Security-Policy",
                            allOf(startsWith("default-src 'none'"), not(containsString("unsafe"))))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", not(emptyString()))
                    .header("Cross-Origin-Opener-Policy", "same-origin")
                    .header("Set-Cookie", equalTo(null))
                    .header("Strict-Transport-Security", equalTo(null));
    }

    @Test
    void what_is_the_same_for_all_is_kept_by_caches_and_asked_for_by_its_tag() {
        var slug = kiosk.newsletter();
        for (var path : new String[] {"/newsletters/" + slug, "/newsletters/" + slug + "/feed.atom"}) {
            var tag = when().get(path)
                    .then()
                    .header("Cache-Control", startsWith("public"))
                    .extract()
                    .header("ETag");
            given().header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .body(emptyString());
        }
        var before = when().get("/newsletters/" + slug).header("ETag");
        kiosk.published(slug, 1, "Nieuw");
        given().header("If-None-Match", before)
                .get("/newsletters/" + slug)
                .then()
                .statusCode(200);
    }

    @Test
    void each_of_the_readers_languages_has_its_words() {
        for (var language : new String[] {"nl", "en", "de", "fr", "fy", "ar"}) {
            var slug = kiosk.newsletter("Titel", language, null);
            when().get("/newsletters/" + slug).then().statusCode(200).body("html.@lang", equalTo(language));
        }
    }
}
