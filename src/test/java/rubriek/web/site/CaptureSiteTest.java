package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.account.ApiTokenDraft;
import rubriek.account.ApiTokens;
import rubriek.account.Scope;
import rubriek.clipping.ClippingFilter;
import rubriek.clipping.Clippings;
import rubriek.newsletter.Newsletters;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.Sample;

/** From the page that one is reading into the inbox. */
@DatabaseTest
class CaptureSiteTest {

    private static final String LINK = "https://linde.example/bank?a=1&b=2";

    @Inject
    Newsletters newsletters;

    @Inject
    Clippings clippings;

    @Inject
    ApiTokens tokens;

    private final String slug = "b" + UUID.randomUUID();
    private final String page = "/newsletters/" + slug + "/capture";

    @BeforeEach
    void a_newsletter() {
        newsletters.create(Sample.newsletterDraft(slug));
    }

    @Test
    void the_form_holds_what_the_page_brought_as_text() {
        given().header("Accept-Language", "nl")
                .queryParam("url", LINK)
                .queryParam("title", "Een \"bank\" <script>alert(1)</script>")
                .queryParam("text", "</textarea><img src=x onerror=alert(1)>")
                .get(page)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("Set-Cookie", nullValue())
                .body(containsString("Bewaar een link voor Buurtkrant De Linde"))
                .body(containsString("a=1&amp;b=2"))
                .body(not(containsString("<script>")))
                .body(not(containsString("<img src=x")))
                .body(containsString(">Leefbaarheid</option>"));
    }

    @Test
    void a_link_is_saved_with_a_token_that_may_write() {
        filled(token(Scope.WRITE)).post(page).then().statusCode(200).body(containsString("Saved in the link inbox"));
        var clipping = clippings
                .list(slug, new ClippingFilter(null, null), PageRequest.first(5))
                .items()
                .get(0);
        assertEquals("bookmarklet", clipping.how().word());
        assertEquals("Een bank", clipping.title());
        assertEquals("Leefbaarheid", clipping.section());
        filled(token(Scope.WRITE)).post(page).then().statusCode(200).body(containsString("lay in the inbox already"));
    }

    @Test
    void without_such_a_token_nothing_is_saved_and_nothing_typed_is_lost() {
        for (var token : new String[] {"", "fout", token(Scope.READ)}) {
            filled(token)
                    .post(page)
                    .then()
                    .statusCode(403)
                    .body(containsString("may not save links"))
                    .body(containsString("Voor juni"));
        }
        given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("token", token(Scope.WRITE))
                .formParam("url", "javascript:alert(1)")
                .post(page)
                .then()
                .statusCode(400)
                .body(containsString("url:"));
        assertEquals(
                0,
                clippings
                        .list(slug, new ClippingFilter(null, null), PageRequest.first(5))
                        .total());
    }

    @Test
    void a_title_that_a_page_made_too_long_is_cut_behind_a_whole_character() {
        var rose = "\uD83C\uDF39";
        given().queryParam("url", LINK)
                .queryParam("title", "x".repeat(299) + rose + rose)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + "x".repeat(299) + rose + "\""));
    }

    @Test
    void a_newsletter_that_is_not_there_has_no_form() {
        given().get("/newsletters/nergens/capture").then().statusCode(404);
    }

    @Test
    void the_bookmark_holds_no_secret() {
        var token = token(Scope.READ);
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/newsletters/" + slug + "/bookmarklet")
                .then()
                .statusCode(200)
                .body("title", equalTo("Buurtkrant De Linde"))
                .body("href", startsWith("javascript:(function(){"))
                .body("href", containsString(page + "?url="))
                .body("href", not(containsString(token)));
    }

    private RequestSpecification filled(String token) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("token", token)
                .formParam("url", LINK)
                .formParam("title", "Een bank")
                .formParam("text", "Onder de linde.")
                .formParam("section", "Leefbaarheid")
                .formParam("note", "Voor juni");
    }

    private String token(Scope scope) {
        return tokens.create(new ApiTokenDraft("Proef", Set.of(scope), null)).token();
    }
}
