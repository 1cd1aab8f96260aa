package rubriek.web.api;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.patch;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** Whoever takes people's data out is written down (G-05). */
@DatabaseTest
class ExportLogApiTest {

    private final String anna = Readers.someone();

    @Test
    void G_05_a_file_of_a_list_is_one_line_with_who_when_whom_and_how_many() {
        var list = Readers.list();
        Readers.on(list, anna);
        Readers.on(list, Readers.someone());
        asked().get("/lists/" + list + "/subscribers.csv?status=confirmed&reconfirmAsked=false")
                .asString();
        ended(list, 1);
        asked().get("/lists/" + list + "/subscribers.jsonl?q=" + anna + "&gzip=true")
                .asByteArray();
        ended(list, 2);
        asked().get("/lists/" + list + "/exports")
                .then()
                .body("items.form", contains("jsonl", "csv"))
                .body("items.people", contains(1, 2))
                .body("items.whole", contains(true, true))
                .body("items.searched", contains(true, false))
                .body("items[1].status", equalTo("confirmed"))
                .body("items[1].reconfirmAsked", equalTo(false))
                .body("items[0].reconfirmAsked", nullValue())
                .body("items[1].tag", nullValue())
                .body("items[1].by", startsWith("api token "));
        var told = asked().get("/lists/" + list + "/exports").asString();
        assertEquals(-1, told.indexOf(anna), "what was searched for may be somebody's name");
    }

    @Test
    void a_segment_leaves_as_a_file_with_whatever_else_is_asked_of_its_people() {
        var list = Readers.list();
        Readers.on(list, anna);
        var bo = Readers.on(list, Readers.someone());
        Readers.on(list, Readers.someone());
        patch("{\"tags\":[\"bestuur\",\"noord\"]}").patch("/subscribers/" + bo);
        json(Map.of("name", "Bestuur", "filter", Map.of("tag", "bestuur")))
                .post("/lists/" + list + "/segments")
                .then()
                .statusCode(201);
        assertEquals(2, lines(list, "csv?segment=bestuur"));
        assertEquals(1, lines(list, "jsonl?segment=bestuur&tag=noord"));
        assertEquals(1, lines(list, "csv?segment=bestuur&status=unconfirmed"));
        assertEquals(4, lines(list, "csv"));
        ended(list, 4);
        asked().get("/lists/" + list + "/exports")
                .then()
                .body("items.segment", contains(null, "bestuur", "bestuur", "bestuur"))
                .body("items.people", contains(3, 0, 1, 1));
        asked().get("/lists/" + list + "/subscribers.csv?segment=nergens")
                .then()
                .statusCode(404);
        asked().get("/lists/" + list + "/exports").then().body("total", equalTo(4));
    }

    private static int lines(String list, String file) {
        return asked().get("/lists/" + list + "/subscribers." + file).asString().split("\n").length;
    }

    @Test
    void what_is_refused_is_no_export() {
        var list = Readers.list();
        asked().get("/lists/" + list + "/subscribers.csv?status=weg").then().statusCode(400);
        asked().get("/lists/" + list + "/subscribers.csv?tag=" + "t".repeat(61))
                .then()
                .statusCode(400);
        asked().get("/lists/" + list + "/exports").then().body("total", equalTo(0));
        asked().get("/lists/nergens/exports").then().statusCode(404);
    }

    @Test
    void G_05_what_was_told_of_one_person_stands_in_their_own_history_and_leaves_them_as_they_were() {
        var id = Readers.on(Readers.list(), anna);
        var version = asked().get("/subscribers/" + id).<Integer>path("version");
        asked().get("/subscribers/" + id + "/export").then().body("history.action", contains("added", "exported"));
        asked().get("/subscribers/" + id + "/history")
                .then()
                .body("items.action", contains("added", "exported"))
                .body("items[1].who", startsWith("api token "))
                .body("items[1].how", equalTo("api"));
        asked().get("/subscribers/" + id).then().body("version", equalTo(version));
    }

    private static void ended(String list, int files) {
        await().until(() -> asked().get("/lists/" + list + "/exports").jsonPath().getList("items.finishedAt").stream()
                        .filter(at -> at != null)
                        .count()
                == files);
    }
}
