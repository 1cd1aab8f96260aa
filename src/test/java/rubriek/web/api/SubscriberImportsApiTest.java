package rubriek.web.api;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

@DatabaseTest
class SubscriberImportsApiTest {

    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("text/csv", ContentType.BINARY)
                    .encodeContentTypeAs(ListImportsApi.NDJSON, ContentType.BINARY));

    private final String anna = Readers.someone();
    private final String bo = Readers.someone();

    @Test
    void a_file_is_taken_on_and_its_rows_follow() {
        var list = Readers.list();
        var sent = send(list, "?consentHow=papieren%20formulier", "email;naam\n" + anna + ";Anna\ngeen adres;\n");
        sent.then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/imports/" + sent.path("id")))
                .body("dryRun", equalTo(false))
                .body("consent.how", equalTo("papieren formulier"))
                .body("by", startsWith("api token "));
        var id = sent.<String>path("id");
        over(id).then()
                .body("state", equalTo("finished"))
                .body("progress", equalTo(100))
                .body("counts.new", equalTo(1))
                .body("counts.rows", equalTo(2))
                .body("columns.becomes", contains("email", "name"))
                .body("firstSkipped[0].line", equalTo(3))
                .body("firstSkipped[0].reason", equalTo("address-unfit"));
        asked().header("Accept-Language", "nl")
                .get("/imports/" + id)
                .then()
                .body("firstSkipped[0].words", equalTo("Het adres is geen e-mailadres."));
        assertEquals(
                "line,email,reason,words\r\n3,geen adres,address-unfit,The address is not an e-mail address.\r\n",
                asked().get("/imports/" + id + "/skipped.csv").asString());
        assertEquals(
                "\uFEFFline\temail\treason\twords\r\n3\tgeen adres\taddress-unfit\tThe address is not an e-mail address.\r\n",
                asked().get("/imports/" + id + "/skipped.csv?delimiter=tab&bom=true")
                        .asString());
        asked().get("/lists/" + list + "/imports").then().body("items.id", contains(id));
        asked().delete("/imports/" + id).then().statusCode(202);
        over(id).then().body("state", equalTo("undone"));
        asked().get("/lists/" + list + "/subscribers").then().body("total", equalTo(0));
    }

    @Test
    void a_form_may_carry_the_file_and_a_dry_run_can_be_carried_out() {
        var list = Readers.list();
        var id = asked().multiPart(
                        "file", "lezers.csv", ("Adres,Wijk\n" + anna + ",Noord\n").getBytes(StandardCharsets.UTF_8))
                .multiPart("mapping", "{\"Adres\": \"email\", \"Wijk\": \"attributes.wijk\"}")
                .multiPart("consentHow", "formulier")
                .post("/lists/" + list + "/imports?dryRun=true")
                .then()
                .statusCode(202)
                .body("dryRun", equalTo(true))
                .extract()
                .<String>path("id");
        over(id).then().body("counts.new", equalTo(1));
        asked().get("/lists/" + list + "/subscribers").then().body("total", equalTo(0));
        asked().post("/imports/" + id + "/start").then().statusCode(202);
        over(id);
        asked().get("/lists/" + list + "/subscribers").then().body("items[0].attributes.wijk", equalTo("Noord"));
        asked().post("/imports/" + id + "/cancel")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/import-over"));
    }

    @Test
    void what_cannot_be_is_told_in_plain_words_at_once() {
        var list = Readers.list();
        send(list, "", "email\n" + anna + "\n")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/consent-missing"));
        send(list, "?consentHow=x", "naam\nAnna\n")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/import-without-address"));
        send(list, "?consentHow=x&delimiter=x", "email\n").then().statusCode(400);
        send(list, "?consentHow=x&mapping=%5B%5D", "email\n").then().statusCode(400);
        send(list, "?consentHow=x&mapping=%7B%22email%22:%22password%22%7D", "email\n")
                .then()
                .statusCode(400);
        send(list, "?consentHow=x&consentAt=gisteren", "email\n").then().statusCode(400);
        send("no-such-list", "?consentHow=x", "email\n").then().statusCode(404);
        asked().get("/imports/" + UUID.randomUUID()).then().statusCode(404);
        asked().get("/lists/" + list + "/imports").then().body("total", equalTo(0));
    }

    @Test
    void what_was_exported_can_be_imported_elsewhere_as_csv_and_as_json_lines() {
        var list = Readers.list();
        json(Map.of(
                        "email",
                        "+" + anna,
                        "name",
                        "'=Anna",
                        "tags",
                        List.of("'+noord", "zuid"),
                        "attributes",
                        Map.of("wijk", "+31", "straat", "''=x"),
                        "status",
                        "confirmed",
                        "consent",
                        Readers.PAPER_FORM))
                .post("/lists/" + list + "/subscribers")
                .then()
                .statusCode(201);
        for (var way : List.of("csv", "jsonl")) {
            var file = asked().get("/lists/" + list + "/subscribers." + way).asString();
            var other = Readers.list();
            var type = way.equals("csv") ? "text/csv" : ListImportsApi.NDJSON;
            var id = asked().config(AS_IT_IS)
                    .contentType(type)
                    .body(file.getBytes(StandardCharsets.UTF_8))
                    .post("/lists/" + other + "/imports")
                    .<String>path("id");
            over(id).then().body("counts.new", equalTo(1));
            asked().get("/lists/" + other + "/subscribers")
                    .then()
                    .body("items[0].email", equalTo("+" + anna))
                    .body("items[0].name", equalTo("'=Anna"))
                    .body("items[0].tags", contains("'+noord", "zuid"))
                    .body("items[0].attributes.straat", equalTo("''=x"))
                    .body("items[0].attributes.wijk", equalTo("+31"));
        }
    }

    @Test
    void an_export_is_packed_for_whoever_asks() throws IOException {
        var list = Readers.list();
        Readers.on(list, anna);
        Readers.on(list, bo);
        var packed = asked().get("/lists/" + list + "/subscribers.jsonl?gzip=true");
        packed.then()
                .header("Content-Type", "application/gzip")
                .header("Content-Disposition", "attachment; filename=\"" + list + ".jsonl.gz\"");
        var text = new String(
                new GZIPInputStream(new ByteArrayInputStream(packed.asByteArray())).readAllBytes(),
                StandardCharsets.UTF_8);
        assertEquals(2, text.lines().count());
        assertTrue(text.contains("\"email\":\"" + anna + "\""), text);
        asked().header("Accept-Encoding", "gzip")
                .get("/lists/" + list + "/subscribers.csv?status=confirmed")
                .then()
                .header("Content-Encoding", "gzip")
                .body(containsString(bo));
    }

    /** Only its head is sent: whoever answers has not waited for the rest. */
    @Test
    void other_paths_still_take_no_more_than_they_did() throws IOException {
        assertEquals("HTTP/1.1 413", answer("/api/v1/newsletters/linde/issues/import", 33L << 20));
        assertEquals("HTTP/1.1 413", answer("/subscribe", 33L << 20));
        assertEquals("HTTP/1.1 413", answer("/api/v1/lists/linde/imports", 3L << 30));
    }

    private static String answer(String path, long length) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            var head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Api.ADMIN
                    + "\r\nContent-Type: text/csv\r\nContent-Length: " + length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void an_export_is_filtered_as_the_list_is() {
        var list = Readers.list();
        Readers.on(list, anna);
        Readers.on(list, bo);
        assertEquals(anna, exported(list, "q=" + anna.substring(0, 30)));
        assertEquals("", exported(list, "status=unsubscribed"));
        assertEquals("", exported(list, "q=" + anna.substring(1, 30)), "only beginnings of words");
        assertEquals("", exported(list, "tag=noord"));
        assertEquals("", exported(list, "q=x%25y&status=confirmed"));
        assertEquals(2, exported(list, "status=confirmed").lines().count());
    }

    private static String exported(String list, String filter) {
        return asked().urlEncodingEnabled(false)
                .get("/lists/" + list + "/subscribers.csv?" + filter)
                .asString()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.joining("\n"));
    }

    private static Response send(String list, String query, String file) {
        return asked().config(AS_IT_IS)
                .urlEncodingEnabled(false)
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/lists/" + list + "/imports" + query);
    }

    private static Response over(String id) {
        var over = Set.of("finished", "cancelled", "failed", "undone");
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> over.contains(asked().get("/imports/" + id).<String>path("state")));
        return asked().get("/imports/" + id);
    }
}
