package rubriek.web.api;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.patch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.shared.Json;
import rubriek.support.DatabaseTest;

/** What a list asks has columns of its own in a spreadsheet, and comes back from it as it was. */
@DatabaseTest
class FieldColumnsTest {

    private final String own = "x" + UUID.randomUUID().toString().substring(0, 8);
    private final String wijk = "wijk" + own;
    private final String uren = "uren" + own;
    private final String status = "status " + own;
    private final String blank = "eind" + own + " ";
    private String list = "";
    private String elsewhere = "";

    @BeforeEach
    void both_lists_ask_the_same() {
        list = Readers.list();
        elsewhere = Readers.list();
        for (var slug : List.of(list, elsewhere))
            patch(Json.write(Map.of(
                            "fields",
                            List.of(
                                    Map.of("name", uren, "title", "Uren", "type", "number"),
                                    Map.of(
                                            "name",
                                            wijk,
                                            "title",
                                            "Name",
                                            "type",
                                            "choice",
                                            "choices",
                                            List.of("Noord")),
                                    Map.of("name", blank, "title", "Eind", "type", "text"),
                                    Map.of("name", status, "title", "Status", "type", "text")))))
                    .patch("/lists/" + slug)
                    .then()
                    .statusCode(200);
    }

    @Test
    void each_field_stands_in_a_column_of_its_own_in_the_order_of_the_list() {
        put("anna", Map.of(uren, "-1.5", wijk, "Noord", "losse \"vraag\"", "a,b"));
        put("bo", Map.of(status, "=1+1"));
        put("cor", Map.of());
        var lines = csv("").split("\r\n", -1);
        assertEquals(
                "email,name,status,tags,askedAt,confirmedAt,unsubscribedAt,attributes,attributes." + uren
                        + ",attributes." + wijk + ",attributes." + status,
                lines[0]);
        var ends = List.of(lines).stream()
                .skip(1)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('@')), line -> line.replaceAll(".*Z,,", "")));
        assertEquals("\"{\"\"losse \\\"\"vraag\\\"\"\"\":\"\"a,b\"\"}\",-1.5,Noord,", ends.get("anna"));
        assertEquals(",,,'=1+1", ends.get("bo"));
        assertEquals(",,,", ends.get("cor"));
        assertTrue(csv("?delimiter=;").contains(";-1,5;Noord;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?delimiter=;&bom=true", "?delimiter=tab"})
    void an_import_reads_its_own_export_back_to_the_same_people(String form) {
        var people = Map.of(
                "anna", Map.of(uren, "-1.5", wijk, "Noord", "los", "=2", blank, "x"),
                "bo", Map.of(status, "=1+1", "los", "\"a\"; b"),
                "cor", Map.of(status, "'=1", uren, "1000.0001"),
                "dia", Map.<String, String>of());
        people.forEach(this::put);
        var file = csv(form).replace("@" + own + ".example", "@elders." + own + ".example");
        var id = asked().multiPart("file", "lezers.csv", file.getBytes(StandardCharsets.UTF_8))
                .multiPart("consentHow", "export")
                .post("/lists/" + elsewhere + "/imports")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        await().until(() -> "finished".equals(asked().get("/imports/" + id).path("state")));
        var came = new TreeMap<String, Map<String, String>>();
        asked().get("/lists/" + elsewhere + "/subscribers")
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(person -> came.put(
                        person.get("email").toString().replaceAll("@.*", ""), attributes(person.get("attributes"))));
        assertEquals(new TreeMap<>(people), came);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> attributes(Object json) {
        return (Map<String, String>) json;
    }

    private String csv(String form) {
        return new String(
                asked().get("/lists/" + list + "/subscribers.csv" + form).asByteArray(), StandardCharsets.UTF_8);
    }

    private void put(String who, Map<String, String> attributes) {
        json(Map.of(
                        "email",
                        who + "@" + own + ".example",
                        "attributes",
                        attributes,
                        "status",
                        "confirmed",
                        "consent",
                        Readers.PAPER_FORM))
                .post("/lists/" + list + "/subscribers")
                .then()
                .statusCode(201);
    }
}
