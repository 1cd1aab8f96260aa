package rubriek.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.newsletter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.support.DatabaseTest;

/**
 * Publications in the shapes that editors bring along: a newsletter of links, an archive of interview cards, a page of teasers, a whole
 * magazine, a page with news and downloads. Each goes in by the API with no field left over, and comes out in every edition.
 */
@DatabaseTest
class ShapesTest {

    private static final List<String> EDITIONS = List.of(
            "mail.html",
            "mail.txt",
            "mail.eml",
            "web.html",
            "print.pdf",
            "print.pdf?paper=a5",
            "magazine.pdf",
            "issue.md",
            "issue.json");

    @Inject
    ObjectMapper mapper;

    @ParameterizedTest
    @ValueSource(strings = {"link-newsletter", "interview-cards", "theme-teasers", "magazine", "theme-news"})
    void a_publication_goes_in_whole_and_comes_out_in_every_edition(String shape) throws IOException {
        var sections = shape(shape);
        var issue = "/newsletters/" + newsletter() + "/issues";
        create(issue, sections);
        var stored = asked().get(issue + "/9").as(JsonNode.class).get("sections");
        assertEquals(List.of(), leftOver(sections, stored, "sections"));
        for (var edition : EDITIONS) {
            var made = asked().get(issue + "/9/editions/" + edition);
            assertEquals(200, made.statusCode(), edition);
        }
        assertEveryTitleIsIn(asked().get(issue + "/9/editions/web.html"), sections);
    }

    @ParameterizedTest
    @ValueSource(strings = {"link-newsletter", "interview-cards", "theme-teasers", "magazine", "theme-news"})
    void what_is_answered_can_be_sent_back_unchanged(String shape) throws IOException {
        var issue = "/newsletters/" + newsletter() + "/issues";
        create(issue, shape(shape));
        var whole = asked().get(issue + "/9").as(JsonNode.class);
        json(whole).put(issue + "/9").then().statusCode(200);
        var again = asked().get(issue + "/9").as(JsonNode.class);
        assertEquals(whole.get("sections"), again.get("sections"));
    }

    private JsonNode shape(String name) throws IOException {
        return mapper.readTree(ShapesTest.class.getResource("/shapes/" + name + ".json"));
    }

    private static void create(String issues, JsonNode sections) {
        json(Map.of("number", 9, "period", "2021-09", "sections", sections))
                .post(issues)
                .then()
                .statusCode(201);
    }

    /** Where a field of what was sent is missing, or says something else, in what is stored. */
    private static List<String> leftOver(JsonNode sent, JsonNode stored, String path) {
        var faults = new ArrayList<String>();
        if (sent instanceof ObjectNode object) {
            object.properties()
                    .forEach(field -> faults.addAll(
                            leftOver(field.getValue(), stored.path(field.getKey()), path + "." + field.getKey())));
        } else if (sent.isArray()) {
            if (sent.size() != stored.size()) faults.add(path + " has another length");
            for (var i = 0; i < sent.size(); i++)
                faults.addAll(leftOver(sent.get(i), stored.path(i), path + "[" + i + "]"));
        } else if (!same(sent, stored)) {
            faults.add(path + " is " + stored);
        }
        return faults;
    }

    /** Two spellings of one moment are the same. */
    private static boolean same(JsonNode sent, JsonNode stored) {
        if (!sent.asText().matches("\\d{4}-\\d\\d-\\d\\dT.*"))
            return sent.asText().equals(stored.asText());
        return stored.isTextual()
                && OffsetDateTime.parse(sent.asText())
                        .toInstant()
                        .equals(OffsetDateTime.parse(stored.asText()).toInstant());
    }

    private static void assertEveryTitleIsIn(Response page, JsonNode sections) {
        var text = Jsoup.parse(page.asString()).text();
        for (var section : sections)
            for (var entry : section.get("entries"))
                if (entry.has("title"))
                    assertTrue(text.contains(entry.get("title").asText()), () -> "missing: " + entry);
    }
}
