package rubriek.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.support.ApplicationTest;
import rubriek.support.LocalWeb;

@ApplicationTest
class PageDetailsApiTest {

    private static final String PAGE = """
            <!doctype html><html lang="nl"><title>Nieuwe bomen | Het Dorpsblad</title>
            <meta property="og:site_name" content="Het Dorpsblad">
            <meta name="description" content="De gemeente plant er twaalf.">
            <meta property="article:published_time" content="2026-05-03">
            <meta property="og:image" content="/linde.jpg"><link rel="canonical" href="/bomen">""";

    private final LocalWeb web = LocalWeb.start();
    private String newsletter;

    @BeforeEach
    void make() {
        newsletter = Api.newsletter();
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void a_page_tells_about_itself() {
        web.page("/bomen?via=mail", PAGE);
        read(web.address("/bomen?via=mail"))
                .body("title", equalTo("Nieuwe bomen"))
                .body("source", equalTo("Het Dorpsblad"))
                .body("summary", equalTo("De gemeente plant er twaalf."))
                .body("language", equalTo("nl"))
                .body("publishedOn", equalTo("2026-05-03"))
                .body("image", equalTo(web.address("/linde.jpg")))
                .body("canonical", equalTo(web.address("/bomen")))
                .body("seenIn", hasSize(0))
                .body("link.state", equalTo("reachable"))
                .body("link.status", is(200))
                .body("link.finalUrl", equalTo(web.address("/bomen?via=mail")))
                .body("link.reason", nullValue());
        var asked = web.calls().get(0).headers();
        assertTrue(asked.get("user-agent").matches(".*Rubriek; \\+http.*"), asked::toString);
    }

    @Test
    void the_source_is_called_what_the_newsletter_calls_it() {
        Api.asked()
                .contentType("application/merge-patch+json")
                .body("{\"sources\": {\"0.0.1\": \"Te kort\", \"WWW.127.0.0.1\": \"De machine\"}}")
                .patch("/newsletters/" + newsletter)
                .then()
                .statusCode(200);
        web.page("/bomen", PAGE).redirect("/oud", 301, "/bomen");
        read(web.address("/oud"))
                .body("source", equalTo("De machine"))
                .body("link.state", equalTo("redirected"))
                .body("link.finalUrl", equalTo(web.address("/bomen")));
    }

    @Test
    void without_a_name_the_source_is_the_host() {
        web.page("/", "<title>Kaal</title>");
        read(web.address("/")).body("source", equalTo("127.0.0.1"));
    }

    @ParameterizedTest
    @CsvSource({"404, gone", "410, gone", "403, blocked", "401, blocked", "429, blocked", "500, unreachable"})
    void a_page_that_is_not_shown_tells_nothing_but_its_state(int status, String state) {
        web.at(
                "/",
                (call, out) -> LocalWeb.answer(
                        out, status, "Content-Type: text/html", "<title>Helaas</title>".getBytes(UTF_8)));
        read(web.address("/"))
                .body("title", nullValue())
                .body("link.state", equalTo(state))
                .body("link.status", is(status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://[::1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://0xA000001/",
                "http://[::ffff:127.0.0.1]/",
                "http://①⑨②.168.0.1/"
            })
    void a_page_inside_a_house_is_not_read(String url) {
        read(url)
                .body("title", nullValue())
                .body("link.state", equalTo("blocked"))
                .body("link.reason", equalTo("forbidden-address"));
    }

    @Test
    void a_page_that_leads_into_a_house_is_not_read() {
        web.redirect("/", 302, "http://169.254.169.254/latest/meta-data/");
        read(web.address("/")).body("link.state", equalTo("blocked")).body("title", nullValue());
    }

    @Test
    void a_page_without_end_is_read_as_far_as_it_matters() {
        web.at("/", (call, out) -> {
            LocalWeb.begin(out, 200, "Content-Type: text/html");
            out.write("<head><title>Begin</title></head>".getBytes(UTF_8));
            while (true) out.write("<p>en verder</p>".getBytes(UTF_8));
        });
        read(web.address("/")).body("title", equalTo("Begin")).body("link.state", equalTo("reachable"));
    }

    @Test
    void a_circle_garbage_and_nobody_are_told_apart() {
        web.redirect("/rond", 302, "/rond");
        web.at("/stuk", (call, out) -> out.write("220 mail\r\n".getBytes(UTF_8)));
        web.at("/weg", (call, out) -> {});
        read(web.address("/rond")).body("link.reason", equalTo("too-many-redirects"));
        read(web.address("/stuk")).body("link.reason", equalTo("not-http"));
        read(web.address("/weg")).body("link.reason", equalTo("broken-off")).body("link.state", equalTo("unreachable"));
    }

    @Test
    void a_file_is_called_after_its_name() {
        web.at(
                "/Jaarverslag_2025.pdf",
                (call, out) -> LocalWeb.answer(out, 200, "Content-Type: application/pdf", "%PDF-1.7".getBytes(UTF_8)));
        read(web.address("/Jaarverslag_2025.pdf"))
                .body("title", equalTo("Jaarverslag 2025"))
                .body("link.state", equalTo("reachable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linde.example",
                "ftp://linde.example/",
                "file:///etc/passwd",
                "http://jan@linde.example/",
                "http://",
                "javascript:alert(1)",
                "http://linde example/",
                ""
            })
    void what_is_no_address_is_refused_with_its_field(String url) {
        var answer = Api.json(Map.of("url", url)).post("/newsletters/" + newsletter + "/page-details");
        assertEquals(400, answer.statusCode(), answer::asString);
        assertEquals("url", answer.path("violations[0].field"));
    }

    @Test
    void a_newsletter_that_is_not_there_is_missing() {
        assertEquals(
                404,
                Api.json(Map.of("url", web.address("/")))
                        .post("/newsletters/nergens/page-details")
                        .statusCode());
        assertEquals(0, web.calls().size());
    }

    private ValidatableResponse read(String url) {
        return Api.json(Map.of("url", url))
                .post("/newsletters/" + newsletter + "/page-details")
                .then()
                .statusCode(200);
    }
}
