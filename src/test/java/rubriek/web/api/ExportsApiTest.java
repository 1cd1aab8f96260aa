package rubriek.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rubriek.issue.EditionKind;
import rubriek.issue.Entry;
import rubriek.issue.Image;
import rubriek.issue.IssueDraft;
import rubriek.issue.Link;
import rubriek.issue.Section;
import rubriek.newsletter.Layout;
import rubriek.shared.Json;
import rubriek.support.DatabaseTest;
import rubriek.support.Kinds;

/** Take it with you: a file of an issue holds everything, and makes the same issue again. */
@DatabaseTest
class ExportsApiTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Set<String> OF_ITS_PLACE =
            Set.of("number", "title", "status", "version", "createdAt", "updatedAt");

    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("text/markdown", ContentType.BINARY));

    static Stream<String> texts() {
        return Stream.of(
                "Gewone woorden",
                "\"Dubbel\" 'enkel' \\ | # ` {#a .b} [x](y)",
                "# Vooraan een hekje | en een streep",
                "  blanks vooraan en achteraan  ",
                "Emoji 😀 👩🏽\u200D🚀 en \u200Fعنوان\u200E van rechts",
                "--- : - 1. > * _ ~ <b> &amp; ```",
                "{config:property('x')} {{ }} ${x}");
    }

    static Stream<String> proses() {
        return Stream.concat(
                texts(),
                Stream.of(
                        "Regel\r\nvan elders\r\n\r\n    vier blanks\ttab\r",
                        "\n\n# Kop\n\n## Kop 2\n\n```entry\nid: x\n```\n\n---\n\n[Lees verder](https://x.example/)\n",
                        "Regel \u2028 en alinea \u2029\n## \u2029#\n"));
    }

    @ParameterizedTest
    @MethodSource("proses")
    void every_kind_with_every_field_comes_back_from_either_file(String text) throws IOException {
        var line = text.matches("[^\\p{Cntrl}\u2028\u2029]*") ? text : "Een titel";
        var draft = new IssueDraft(
                9,
                "2021-09",
                line,
                line,
                text,
                Layout.MAGAZINE,
                new Image("https://linde.example/kaft.jpg", null, line, null),
                List.of(
                        new Section("s-1", line, false, text, saying(line)),
                        new Section("s-2", "2. " + line, true, null, List.of(hidden(line, text))),
                        new Section("s-3", "Leeg", true, text, List.of())));
        var from = "/newsletters/" + Api.newsletter() + "/issues";
        Api.json(Json.write(draft)).post(from).then().statusCode(201);
        var whole = read(Api.asked().get(from + "/9").asByteArray());
        var markdown = Api.asked().get(from + "/9/editions/issue.md").asByteArray();
        var json = Api.asked().get(from + "/9/editions/issue.json").asByteArray();
        assertEquals(whole, imported("text/markdown", markdown), new String(markdown, StandardCharsets.UTF_8));
        assertEquals(whole, imported("application/json", json));
    }

    private static List<Entry> saying(String line) {
        return Stream.concat(Kinds.saying(line).stream(), Kinds.full().stream()).toList();
    }

    private static Link hidden(String line, String text) {
        return new Link(
                "l-1",
                line,
                null,
                line,
                line,
                text,
                line,
                line,
                null,
                "nl-BE",
                null,
                null,
                Set.of(EditionKind.MAIL, EditionKind.PRINT));
    }

    private static JsonNode imported(String type, byte[] file) throws IOException {
        var to = "/newsletters/" + Api.newsletter() + "/issues/import";
        var answer = Api.asked().config(AS_IT_IS).contentType(type).body(file).post(to);
        assertEquals(201, answer.statusCode(), answer.asString());
        var made = MAPPER.readTree(answer.asByteArray());
        assertTrue(made.path("unplaced").isEmpty(), made.path("unplaced")::toString);
        return bare((ObjectNode) made.path("issue"));
    }

    private static JsonNode read(byte[] issue) throws IOException {
        return bare((ObjectNode) MAPPER.readTree(issue));
    }

    /** Without what the newsletter it stands in and the moment decide. */
    private static JsonNode bare(ObjectNode issue) {
        return issue.without(OF_ITS_PLACE);
    }
}
