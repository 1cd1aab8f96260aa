package rubriek.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.shared.Json;
import rubriek.support.DatabaseTest;
import rubriek.support.Sample;

@DatabaseTest
class ImportsApiTest {

    private static final String TEXT = """
        Nummer 9 – september 2021

        1. Groen

        Een bank onder de linde (Het Dorpsblad)

        Hij staat er.

        Lees verder ->

        Los

        https://linde.example/bank
        https://linde.example/anders
        """;

    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/pdf", ContentType.BINARY)
                    .encodeContentTypeAs("image/png", ContentType.BINARY)
                    .encodeContentTypeAs("text/markdown", ContentType.BINARY));

    private String issues = "";

    @BeforeEach
    void newsletter() {
        issues = "/newsletters/" + Api.newsletter() + "/issues";
    }

    private Response send(String type, Object body, String query) {
        var octets = body instanceof byte[] bytes ? bytes : ((String) body).getBytes(StandardCharsets.UTF_8);
        return Api.asked().config(AS_IT_IS).contentType(type).body(octets).post(issues + "/import" + query);
    }

    private byte[] number9As(String edition) {
        Api.json(Json.write(Sample.number9Draft())).post(issues).then().statusCode(201);
        return Api.asked().get(issues + "/9/editions/" + edition).asByteArray();
    }

    @Test
    void a_text_becomes_a_draft_and_says_what_has_no_place() {
        send("text/plain;charset=UTF-8", TEXT, "")
                .then()
                .statusCode(201)
                .header("Location", endsWith(issues + "/9"))
                .body("issue.status", equalTo("draft"))
                .body("issue.sections[0].title", equalTo("Groen"))
                .body("issue.sections[0].entries[0].source", equalTo("Het Dorpsblad"))
                .body("assumed", empty())
                .body("unplaced.text", hasItem("Los"))
                .body("unplaced.line", hasItem(11));
        Api.asked().get(issues + "/9").then().statusCode(200);
    }

    @Test
    void a_dry_run_stores_nothing() {
        send("text/plain", TEXT, "?dryRun=true").then().statusCode(200).body("issue.number", equalTo(9));
        Api.asked().get(issues + "/9").then().statusCode(404);
    }

    @Test
    void a_taken_number_is_told_and_another_can_be_chosen() {
        send("text/plain", TEXT, "").then().statusCode(201);
        send("text/plain", TEXT, "").then().statusCode(409).body("type", equalTo("/problems/number-taken"));
        send("text/plain", TEXT, "?number=next&period=2021-10")
                .then()
                .statusCode(201)
                .body("issue.number", equalTo(10))
                .body("issue.period", equalTo("2021-10"))
                .body("assumed", contains("number"));
        send("text/plain", TEXT, "?number=veel").then().statusCode(400);
    }

    @Test
    void our_own_json_and_markdown_make_the_same_issue_again() {
        var json = number9As("issue.json");
        var markdown = Api.asked().get(issues + "/9/editions/issue.md").asByteArray();
        var before = sections(Api.asked().get(issues + "/9"), "");
        newsletter();
        var fromJson = send("application/json", json, "");
        fromJson.then().statusCode(201).body("issue.number", equalTo(9));
        var fromMarkdown = send("text/markdown", markdown, "?number=next");
        fromMarkdown.then().statusCode(201).body("issue.number", equalTo(10)).body("unplaced", empty());
        assertEquals(before, sections(fromJson, "issue."));
        assertEquals(before, sections(fromMarkdown, "issue."));
        assertEquals(
                "Buurtkrant De Linde, nummer 10 – september 2021",
                fromMarkdown.jsonPath().getString("issue.subject"));
    }

    private static Object sections(Response answer, String under) {
        return answer.jsonPath().get(under + "sections");
    }

    @Test
    void our_own_print_comes_back_as_the_issue_it_was() {
        var pdf = number9As("print.pdf");
        var before = Api.asked().get(issues + "/9").jsonPath();
        newsletter();
        var back = send("application/pdf", pdf, "");
        back.then().statusCode(201).body("issue.number", equalTo(9)).body("issue.period", equalTo("2021-09"));
        for (var field : List.of(
                "title", "entries.title", "entries.source", "entries.summary", "entries.url", "entries.noLinkReason"))
            assertEquals(before.getList("sections." + field), path(back).getList("issue.sections." + field), field);
    }

    private static JsonPath path(Response answer) {
        return answer.jsonPath();
    }

    @Test
    void a_pdf_that_cannot_be_read_is_refused_with_words() throws Exception {
        send("application/pdf", "geen pdf".getBytes(StandardCharsets.UTF_8), "")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/pdf-broken"));
        send("application/pdf", pdf(1, null), "")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/pdf-without-text"));
        send("application/pdf", pdf(1, "geheim"), "")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/pdf-locked"));
        send("application/pdf", pdf(301, null), "")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/pdf-too-long"));
        Api.asked().get(issues).then().body("total", equalTo(0));
    }

    private static byte[] pdf(int pages, String password) throws Exception {
        var file = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (var i = 0; i < pages; i++) document.addPage(new PDPage());
            if (password != null)
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            document.save(file);
        }
        return file.toByteArray();
    }

    @Test
    void a_text_without_a_section_or_without_anything_is_refused() {
        send("text/plain", "Zomaar wat.", "")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/import-without-sections"));
        send("text/plain", " \n ", "").then().statusCode(422).body("type", equalTo("/problems/import-empty"));
        send("text/markdown", "x".repeat(JsonBodies.MOST_OCTETS + 1), "").then().statusCode(413);
        send("image/png", "x", "").then().statusCode(415);
    }

    @Test
    void markdown_of_another_hand_becomes_a_draft() {
        var file = """
            # Nieuws uit de buurt, nummer 3 – mei 2021

            Welkom.

            ## 1. Groen

            ### [Een bank](https://linde.example/bank) (Het Dorpsblad)

            Hij staat er.

            ### Een fontein (Veldpost)

            Nat. [Lees verder](https://linde.example/fontein)
            """;
        send("text/markdown", file, "")
                .then()
                .statusCode(201)
                .body("issue.number", equalTo(3))
                .body("issue.introduction", equalTo("Welkom."))
                .body("issue.sections[0].entries.title", contains("Een bank", "Een fontein"))
                .body("issue.sections[0].entries.source", contains("Het Dorpsblad", "Veldpost"))
                .body(
                        "issue.sections[0].entries.url",
                        contains("https://linde.example/bank", "https://linde.example/fontein"))
                .body("issue.sections[0].entries.summary", contains("Hij staat er.", "Nat."));
    }

    @Test
    void what_an_import_mends_says_where_it_stands() {
        send("text/plain;charset=UTF-8", TEXT.replace("Hij staat", "MÃ¶hl  staat"), "")
                .then()
                .statusCode(201)
                .body("repairs.kind", contains("encoding", "double-space"))
                .body("repairs.line", contains(7, 7))
                .body("repairs[0].from", equalTo("Ã¶"));
    }

    @Test
    void a_pasted_text_is_mended_and_what_was_changed_is_told() {
        Api.json("{\"text\":\"MÃ¶hlmann\"}")
                .post("/repair")
                .then()
                .statusCode(200)
                .body("text", equalTo("Möhlmann"))
                .body("changes[0].kind", equalTo("encoding"))
                .body("changes[0].at", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/markdown"})
    void headings_lose_the_characters_that_turn_or_steer_and_the_text_is_taken(String type) {
        var mark = type.equals("text/markdown") ? "#" : "";
        var text = TEXT.replace("1. Groen", (mark + mark + " 1. \u202EGroen\u202C\u0007").strip())
                .replace("Een bank onder", (mark + mark + mark + " Een\u2067 bank\u0085 onder").strip())
                .replace("Het Dorpsblad", "Het \u202DDorpsblad");
        send(type, text, "")
                .then()
                .statusCode(201)
                .body("issue.sections[0].title", equalTo("Groen"))
                .body("issue.sections[0].entries[0].title", equalTo("Een bank onder de linde"))
                .body("issue.sections[0].entries[0].source", equalTo("Het Dorpsblad"));
    }
}
