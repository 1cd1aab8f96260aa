package rubriek.web.api;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.slug;
import static rubriek.web.api.Api.token;
import static rubriek.web.api.Api.with;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

@DatabaseTest
class DispatchesApiTest {

    @Test
    void an_issue_that_is_sent_is_taken_on_and_can_be_followed_to_its_end() {
        var paper = paper("https://dorpsblad.example/bomen");
        var reader = Readers.someone();
        Readers.on(paper, reader);
        var id = json(Map.of("lists", List.of(paper)))
                .post(issue(paper) + "/dispatches")
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/dispatches/"))
                .body("status", equalTo("scheduled"))
                .body("issue.newsletter", equalTo(paper))
                .body("issue.number", equalTo(9))
                .body("lists", contains(paper))
                .body("counts.audience", equalTo(0))
                .extract()
                .<String>path("id");
        finished(id);
        asked().get("/dispatches/" + id)
                .then()
                .statusCode(200)
                .body("counts.sent", equalTo(1))
                .body("counts.audience", equalTo(1))
                .body("finishedAt", notNullValue());
        asked().get("/dispatches?size=200").then().statusCode(200).body("items.id", hasItem(id));
        asked().get("/dispatches/" + id + "/deliveries?state=sent&q=" + reader.substring(0, 12))
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].email", equalTo(reader))
                .body("items[0].state", equalTo("sent"))
                .body("items[0].attempts", equalTo(1))
                .body("items[0].reply.code", equalTo(250))
                .body("items[0].messageId", endsWith("@linde.example"))
                .body("items[0].relay", equalTo("outbox"));
        assertCarriedByTheOutbox(id);
        asked().get("/dispatches/" + id + "/deliveries?missed=true").then().body("total", equalTo(0));
        assertInTheFile(id, reader);
    }

    private static void assertInTheFile(String id, String reader) {
        asked().get("/dispatches/" + id + "/deliveries.csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("email,state,attempts,code,enhanced,reply,fault,messageId,nextTryAt,at,relay\r\n"))
                .body(containsString(reader + ",sent,1,250,2.0.0,"))
                .body(endsWith(",outbox\r\n"));
        asked().get("/dispatches/" + id + "/deliveries.csv?delimiter=;&bom=true")
                .then()
                .body(startsWith("\uFEFFemail;state;"))
                .body(endsWith(";outbox\r\n"));
        asked().get("/dispatches/" + id + "/deliveries.csv?bom=yes").then().statusCode(400);
    }

    private static void assertCarriedByTheOutbox(String id) {
        asked().get("/dispatches/" + id + "/deliveries?relay=outbox").then().body("total", equalTo(1));
        asked().get("/dispatches/" + id + "/deliveries?relay=smtp").then().body("total", equalTo(0));
    }

    @Test
    void an_incomplete_issue_is_refused_with_the_checks_that_failed() {
        var paper = paper(null);
        Readers.on(paper, Readers.someone());
        json(Map.of("lists", List.of(paper)))
                .header("Accept-Language", "nl")
                .post(issue(paper) + "/dispatches")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/checks-failed"))
                .body("title", equalTo("Nog niet klaar om te versturen"))
                .body("checks.code", contains("entry-without-link"))
                .body("checks[0].severity", equalTo("blocking"));
    }

    @Test
    void only_an_administrator_overrules_a_check_and_the_reason_stays_with_the_dispatch() {
        var paper = paper(null);
        Readers.on(paper, Readers.someone());
        var overrule = Map.of("reason", "De link staat alleen op papier");
        var body = Map.of("lists", List.of(paper), "sendAt", inAnHour(), "overrule", overrule);
        with(token("send"))
                .contentType("application/json")
                .body(body)
                .post(issue(paper) + "/dispatches")
                .then()
                .statusCode(403);
        var id = json(body)
                .post(issue(paper) + "/dispatches")
                .then()
                .statusCode(202)
                .body("overruled.reason", equalTo("De link staat alleen op papier"))
                .extract()
                .<String>path("id");
        asked().get("/dispatches/" + id)
                .then()
                .body("overruled.checks.code", contains("entry-without-link"))
                .body("overruled.by", notNullValue());
    }

    @Test
    void what_is_wrong_with_a_request_is_said_field_by_field() {
        var paper = paper("https://dorpsblad.example/bomen");
        var at = issue(paper) + "/dispatches";
        json(Map.of("lists", List.of())).post(at).then().statusCode(400).body("violations.field", contains("lists"));
        json(Map.of("lists", List.of(paper), "colour", "red")).post(at).then().statusCode(400);
        json(Map.of("lists", List.of(paper), "sendAt", "dinsdag"))
                .post(at)
                .then()
                .statusCode(400);
        json(Map.of("lists", List.of(paper), "sendAt", "2021-09-14T09:00:00+02:00"))
                .post(at)
                .then()
                .statusCode(400)
                .body("violations.field", contains("sendAt"));
        json(Map.of(
                        "lists",
                        List.of(paper),
                        "sendAt",
                        "2021-09-14T09:00:00+02:00",
                        "notAfter",
                        "2021-09-14T08:00:00+02:00"))
                .post(at)
                .then()
                .statusCode(400)
                .body("violations.field", contains("sendAt", "notAfter"));
        json(Map.of("lists", List.of("nergens")))
                .post(at)
                .then()
                .statusCode(422)
                .body("checks.code", hasItem("list-unknown"));
    }

    @Test
    void a_dispatch_is_paused_resumed_and_cancelled_and_what_makes_no_sense_is_409() {
        var id = scheduled(paper("https://dorpsblad.example/bomen"));
        asked().post("/dispatches/" + id + "/pause").then().statusCode(200).body("status", equalTo("paused"));
        asked().header("Accept-Language", "nl")
                .post("/dispatches/" + id + "/pause")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/cannot-pause"))
                .body("detail", containsString("is gepauzeerd;"));
        asked().post("/dispatches/" + id + "/resume").then().statusCode(200).body("status", equalTo("scheduled"));
        json(Map.of("state", "failed"))
                .post("/dispatches/" + id + "/retry")
                .then()
                .statusCode(409);
        asked().post("/dispatches/" + id + "/cancel").then().statusCode(200).body("status", equalTo("cancelled"));
        asked().post("/dispatches/" + id + "/resume").then().statusCode(409);
    }

    @Test
    void only_who_may_send_sends_and_holds() {
        var paper = paper("https://dorpsblad.example/bomen");
        Readers.on(paper, Readers.someone());
        var writer = with(token("write")).contentType("application/json").body(Map.of("lists", List.of(paper)));
        writer.post(issue(paper) + "/dispatches").then().statusCode(403);
        var id = scheduled(paper);
        with(token("write")).post("/dispatches/" + id + "/cancel").then().statusCode(403);
        with(token("send")).post("/dispatches/" + id + "/cancel").then().statusCode(200);
    }

    @Test
    void the_same_request_with_the_same_key_sends_once() {
        var paper = paper("https://dorpsblad.example/bomen");
        Readers.on(paper, Readers.someone());
        var body = Map.of("lists", List.of(paper), "sendAt", inAnHour());
        var first = json(body).header("Idempotency-Key", paper).post(issue(paper) + "/dispatches");
        var again = json(body).header("Idempotency-Key", paper).post(issue(paper) + "/dispatches");
        assertEquals(202, first.statusCode());
        assertEquals(first.<String>path("id"), again.<String>path("id"));
        json(body)
                .post(issue(paper) + "/dispatches")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-sent"))
                .body("detail", containsString("whose filter is \"missed\" with this issue"));
    }

    @Test
    void what_is_not_there_is_404_and_what_is_no_state_is_400() {
        var nowhere = "/dispatches/0b8f2a6e-8f0e-4c59-9f5e-3d1f6d6c1f5a";
        asked().get(nowhere).then().statusCode(404);
        asked().post(nowhere + "/pause").then().statusCode(404);
        asked().get(nowhere + "/deliveries").then().statusCode(404);
        asked().get(nowhere + "/deliveries.csv").then().statusCode(404);
        var id = scheduled(paper("https://dorpsblad.example/bomen"));
        asked().get("/dispatches/" + id + "/deliveries?state=lost").then().statusCode(400);
        asked().get("/dispatches/" + id + "/deliveries?fault=nobody").then().statusCode(400);
        asked().get("/dispatches/" + id + "/deliveries?fault=sender")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        json(Map.of("state", "sent"))
                .post("/dispatches/" + id + "/retry")
                .then()
                .statusCode(400);
    }

    @Test
    void an_issue_can_be_looked_at_in_a_mailbox_and_as_a_message() {
        var paper = paper(null);
        json(Map.of("to", List.of("redactie@linde.example")))
                .post(issue(paper) + "/test-mails")
                .then()
                .statusCode(200)
                .body("results[0].email", equalTo("redactie@linde.example"))
                .body("results[0].result", equalTo("sent"));
        json(Map.of("to", List.of("redactie@linde.example", "geen adres")))
                .post(issue(paper) + "/test-mails")
                .then()
                .statusCode(400)
                .body("violations.field", contains("to[1]"));
        asked().get(issue(paper) + "/editions/mail.eml")
                .then()
                .statusCode(200)
                .contentType("message/rfc822")
                .body(containsString("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
        asked().get(issue(paper) + "/editions/mail.eml?subscriber=niemand@linde.example")
                .then()
                .statusCode(404);
    }

    private static String scheduled(String paper) {
        Readers.on(paper, Readers.someone());
        return json(Map.of("lists", List.of(paper), "sendAt", inAnHour()))
                .post(issue(paper) + "/dispatches")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static void finished(String id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> asked().get("/dispatches/" + id).path("status").equals("finished"));
    }

    /** A newsletter, its number 9 and its list, all by one name. */
    static String paper(String url) {
        var slug = slug();
        json(Api.newsletter(slug)).post("/newsletters").then().statusCode(201);
        var entry = url == null
                ? Map.of("kind", "link", "title", "Nieuwe bomen")
                : Map.of("kind", "link", "title", "Nieuwe bomen", "url", url);
        var section = Map.of("title", "Groen", "entries", List.of(entry));
        json(Map.of("number", 9, "period", "2021-09", "sections", List.of(section)))
                .post("/newsletters/" + slug + "/issues")
                .then()
                .statusCode(201);
        json(Readers.list(slug, slug)).post("/lists").then().statusCode(201);
        return slug;
    }

    static String issue(String paper) {
        return "/newsletters/" + paper + "/issues/9";
    }

    private static String inAnHour() {
        return Instant.now().plus(1, ChronoUnit.HOURS).toString();
    }
}
