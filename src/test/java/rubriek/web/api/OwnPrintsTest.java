package rubriek.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.issue.Entry;
import rubriek.issue.IssueDraft;
import rubriek.issue.Link;
import rubriek.issue.Section;
import rubriek.issue.Text;
import rubriek.shared.Json;
import rubriek.support.ApplicationTest;
import rubriek.support.Kinds;

/** What the program prints it reads again: the same issue, whatever its pages look like. */
@ApplicationTest
class OwnPrintsTest {

    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("application/pdf", ContentType.BINARY));

    private static final List<String> FIELDS = List.of(
            "title", "source", "summary", "url", "noLinkReason", "linkLabel", "author", "publishedOn", "form", "kind");

    private static final String SENTENCE = "De samenlevingsopbouw van Noord-Holland zoekt oud-wethouders en"
            + " buurtvrijwilligers voor zorg- en welzijnswerk, schreef ‘De Linde’ (12,5 procent) op 3 mei.";

    @ParameterizedTest
    @CsvSource({
        "3, 3, 1, 20",
        "3, 3, 1, 87",
        "3, 3, 1, 147",
        "1, 1, 1, 20",
        "1, 1, 0, 147",
        "1, 2, 40, 900",
        "4, 10, 3, 87",
        "8, 5, 9, 400",
        "2, 20, 0, 30"
    })
    void an_issue_comes_back_whole(int sections, int entries, int sentences, int address) {
        var before = new ArrayList<Section>();
        for (var s = 0; s < sections; s++) {
            var first = s * entries;
            var links = IntStream.range(first, first + entries)
                    .<Entry>mapToObj(i -> link(i, sentences, address))
                    .toList();
            before.add(new Section(
                    null,
                    "Rubriek " + "met een lange naam ".repeat(s % 5) + s,
                    s != 2,
                    s == 1 ? SENTENCE : null,
                    links));
        }
        var back = printedAndImported(before);
        assertSame(before, back);
        assertEquals(List.of(), back.getList("unplaced"));
        assertEquals(List.of(), back.getList("repairs"));
    }

    @Test
    void addresses_at_the_foot_of_a_page_are_not_taken_for_the_text_in_a_print_that_another_program_saved()
            throws Exception {
        var sections = IntStream.range(0, 3)
                .mapToObj(s -> new Section(null, "Rubriek " + s, true, null, List.of(link(s, 1, 147))))
                .toList();
        var back = imported(savedElsewhere(printed(sections)));
        for (var field : List.of("title", "entries.title", "entries.url", "entries.summary"))
            assertEquals(
                    JsonPath.from(Json.write(Map.of("sections", sections))).getList("sections." + field),
                    back.getList("issue.sections." + field),
                    field);
        assertEquals(List.of(), back.getList("repairs"));
    }

    private static byte[] savedElsewhere(byte[] print) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(print)) {
            document.getDocumentInformation().setProducer("Another program");
            document.save(file);
        }
        return file.toByteArray();
    }

    private static Link link(int i, int sentences, int address) {
        var url = "https://a.example/" + "een-pad/".repeat(address / 8) + i;
        var summary = sentences == 0 ? null : (SENTENCE + " ").repeat(sentences).strip();
        return new Link(
                null,
                "Stuk " + i
                        + (i % 3 == 1 ? " met (haakjes) en een titel die niet op een regel past, ook niet op A4" : ""),
                i % 5 == 4 ? null : url,
                i % 10 == 4 ? "Alleen op papier" : null,
                i % 4 == 3 ? null : "Het Dorpsblad",
                i % 7 == 6 ? "Met *nadruk*, **kracht** en [een verwijzing](" + url + ").\n\n- een\n- twee" : summary,
                i % 5 == 3 ? "Wandel mee" : null,
                i % 6 == 4 ? "Noor Bakker" : null,
                null,
                null,
                null,
                null,
                null);
    }

    private static void assertSame(List<Section> sections, JsonPath back) {
        var before = JsonPath.from(Json.write(Map.of("sections", sections)));
        for (var field : List.of("title", "numbered", "introduction"))
            assertEquals(before.getList("sections." + field), back.getList("issue.sections." + field), field);
        for (var field : FIELDS)
            assertEquals(
                    before.getList("sections.entries." + field),
                    back.getList("issue.sections.entries." + field),
                    field);
    }

    @ParameterizedTest
    @CsvSource({"klassiek, sans", "modern, sans", "modern, serif", "rustig, serif", "rustig, sans"})
    void an_issue_comes_back_whole_whatever_the_theme(String theme, String typeface) {
        var before = IntStream.range(0, 3)
                .mapToObj(s -> new Section(
                        null,
                        "Rubriek " + s,
                        s != 2,
                        s == 1 ? SENTENCE : null,
                        List.of(link(s, 3, 87), link(s + 9, 1, 20))))
                .toList();
        var issues = issues();
        Api.patch("{\"brand\":{\"theme\":\"" + theme + "\",\"typeface\":\"" + typeface + "\"}}")
                .patch(issues.replace("/issues", ""))
                .then()
                .statusCode(200);
        var back = imported(printed(before, issues));
        assertSame(before, back);
        assertEquals(List.of(), back.getList("unplaced"));
    }

    @Test
    void why_there_is_no_link_is_not_taken_for_a_name_nor_a_name_for_that() {
        var reason = nameless("Alleen op papier", "Alleen op papier", null);
        var author = nameless("Zonder meer", null, "Bart Olm");
        var both = nameless("Zonder meer", "Op", "Bart Olm");
        var sections = List.of(new Section(null, "Kort", true, null, List.of(reason, author, both)));
        assertSame(sections, printedAndImported(sections));
    }

    private static Link nameless(String title, @Nullable String reason, @Nullable String author) {
        return new Link(null, title, null, reason, null, null, null, author, null, null, null, null, null);
    }

    @Test
    void the_heads_of_a_table_that_goes_on_overleaf_come_once() {
        var body = "| Datum | Portiek |\n| --- | --- |\n" + "| maandag | Noord |\n".repeat(90);
        var back =
                printedAndImported(List.of(new Section(null, "Kort", true, null, List.of(new Text(null, body, null)))));
        var text = back.getString("issue.sections[0].entries[0].body");
        assertTrue(text.startsWith("| Datum | Portiek |"), text);
    }

    @Test
    void every_other_kind_comes_as_a_text_that_says_all_that_was_printed() {
        var back = printedAndImported(Kinds.sections());
        var entries = back.<Map<String, Object>>getList("issue.sections.entries.flatten()");
        assertEquals(15, entries.size());
        for (var entry : entries) assertNull(entry.get("noLinkReason"), entry::toString);
        assertEquals(
                1, entries.stream().filter(e -> e.get("kind").equals("link")).count());
        var bodies = entries.stream().map(e -> String.valueOf(e.get("body"))).toList();
        var article = bodies.get(1);
        for (var words : List.of(
                "**De hof die weer groen werd**\n\nWonen",
                "haalde een schep.[^1]",
                "## Eerst de stenen",
                "lees je meer bij de vraag van de maand.",
                "- [een kruidenspiraal](https://delinde.example/kruiden)",
                "| Aarde | € 640 |",
                "[^1]: De schep hangt nu in de hal",
                "[^2]: Een waterkraan, geen hijskraan.",
                "**Meer informatie:**  \nTine Evers, tuinmens, tine@delinde.example, 06 12 34 56 78"))
            assertTrue(article.contains(words), () -> words + " in " + article);
        saysAllElse(String.join("\n", bodies));
    }

    private static void saysAllElse(String all) {
        for (var words : List.of(
                "Lees vooral De hof die weer groen werd, en kom naar de plantjesruil.",
                "— Joke de Wit, hoofdredacteur",
                "Bart Olm schrijft elke maand",
                "**Bakker zonder winkel**\n\nFatma Yılmaz",
                "[Lees verder](https://delinde.example/bakker)",
                "[Het plan voor het hof (pdf, 1,2 MB)](https://delinde.example/plan.pdf)",
                "**Meedoen in de tuin:**  \nFatma Yılmaz, gastvrouw"))
            assertTrue(all.contains(words), () -> words + " in " + all);
    }

    private static JsonPath printedAndImported(List<Section> sections) {
        return imported(printed(sections));
    }

    private static byte[] printed(List<Section> sections) {
        return printed(sections, issues());
    }

    private static byte[] printed(List<Section> sections, String issues) {
        var draft = new IssueDraft(9, "2021-09", null, null, null, null, null, sections);
        Api.json(Json.write(draft)).post(issues).then().statusCode(201);
        var print = Api.asked().get(issues + "/9/editions/print.pdf");
        print.then().statusCode(200);
        return print.asByteArray();
    }

    private static JsonPath imported(byte[] print) {
        var answer = Api.asked()
                .config(AS_IT_IS)
                .contentType("application/pdf")
                .body(print)
                .post(issues() + "/import");
        answer.then().statusCode(201);
        assertEquals(9, answer.jsonPath().getInt("issue.number"));
        assertEquals("2021-09", answer.jsonPath().getString("issue.period"));
        return answer.jsonPath();
    }

    private static String issues() {
        return "/newsletters/" + Api.newsletter() + "/issues";
    }
}
