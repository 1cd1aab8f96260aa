package rubriek.web.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.newsletter;
import static rubriek.web.api.Api.patch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** Sections, one by one, with the entries that come with them: nothing of what was sent is passed over in silence. */
@DatabaseTest
class SectionsApiTest {

    private String sections = "";

    @BeforeEach
    void an_issue_with_an_agenda() {
        var issues = "/newsletters/" + newsletter() + "/issues";
        sections = issues + "/9/sections";
        json("""
                {"number": 9, "period": "2021-09", "sections": [
                  {"id": "agenda", "title": "Agenda", "entries": [{"kind": "text", "id": "markt", "body": "De markt."}]}]}""").post(issues).then().statusCode(201);
    }

    @Test
    void a_section_is_added_with_its_entries() {
        json("""
                {"id": "groen", "title": "Groen", "position": 1, "entries": [
                  {"kind": "text", "body": "Een."}, {"kind": "text", "id": "twee", "body": "Twee."}]}""")
                .post(sections)
                .then()
                .statusCode(201)
                .body("entries.body", equalTo(List.of("Een.", "Twee.")))
                .body("entries[0].id", startsWith("e"))
                .body("entries[1].id", equalTo("twee"));
        asked().get(sections.replace("/sections", "")).then().body("sections[0].entries", hasSize(2));
    }

    @Test
    void entries_of_a_section_are_held_against_the_limits_of_an_issue() {
        json("{\"title\": \"Groen\", \"entries\": [{\"kind\": \"link\", \"url\": \"ftp://a.example\"}]}")
                .post(sections)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("entries[0].url"));
        json("""
                {"title": "Groen", "entries": [{"kind": "link", "url": "https://a.example",
                  "image": {"media": "00000000-0000-0000-0000-000000000000", "alt": "Een boom"}}]}""").post(sections).then().statusCode(400).body("violations[0].field", equalTo("entries[0].image.media"));
        for (var taken : List.of("markt", "agenda"))
            json("{\"title\": \"Groen\", \"entries\": [{\"kind\": \"text\", \"id\": \"" + taken
                            + "\", \"body\": \"Een.\"}]}")
                    .post(sections)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/id-taken"));
    }

    @Test
    void entries_that_a_change_names_replace_those_there_are() {
        patch("{\"title\": \"De agenda\"}")
                .patch(sections + "/agenda")
                .then()
                .statusCode(200)
                .body("entries.id", equalTo(List.of("markt")));
        patch("""
                {"entries": [{"kind": "text", "body": "De kermis."}, {"kind": "text", "id": "markt", "body": "De warenmarkt."}]}""")
                .patch(sections + "/agenda")
                .then()
                .statusCode(200)
                .body("title", equalTo("De agenda"))
                .body("entries.body", equalTo(List.of("De kermis.", "De warenmarkt.")))
                .body("entries[1].id", equalTo("markt"));
        patch("{\"entries\": [{\"kind\": \"text\"}]}")
                .patch(sections + "/agenda")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("entries[0].body"));
    }

    @Test
    void a_section_is_sent_back_as_it_was_read() {
        var read = asked().get(sections.replace("/sections", "")).path("sections[0]");
        patch(new ObjectMapper().valueToTree(read).toString())
                .patch(sections + "/agenda")
                .then()
                .statusCode(200)
                .body("$", equalTo(read));
    }
}
