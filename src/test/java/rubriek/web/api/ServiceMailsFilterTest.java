package rubriek.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.NoticeAnswer;
import rubriek.audience.NoticeOutcome;
import rubriek.audience.NoticeToSend;
import rubriek.audience.Notices;
import rubriek.shared.Mishap;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** Mails about the service as deliveries are told: what was said of each, found, counted, taken elsewhere and tried again. */
@DatabaseTest
class ServiceMailsFilterTest {

    @Inject
    Notices notices;

    @Inject
    TickingClock clock;

    private final String list = Api.slug();
    private String newsletter = "";
    private String unknown = "";
    private String blocked = "";
    private String full = "";
    private String sent = "";

    /** The latest is the one that was sent. */
    @BeforeEach
    void four_came_to_four_ends() {
        newsletter = Api.newsletter();
        json(Readers.list(newsletter, list)).post("/lists").then().statusCode(201);
        unknown = asks(new NoticeOutcome.Unknown(new NoticeAnswer(null, null, "no answer in time", null, "smtp")));
        blocked = asks(new NoticeOutcome.Failed(
                new NoticeAnswer(550, "5.7.1", "=Blocked by 100% \"policy\"", "sender", "smtp")));
        full = asks(new NoticeOutcome.TryAgain(
                clock.instant().plusSeconds(3_600), new NoticeAnswer(452, "4.2.2", "Full", "mailbox", "nood"), true));
        sent = asks(new NoticeOutcome.Sent(new NoticeAnswer(250, "2.0.0", "Ok", null, "smtp")));
    }

    @Test
    void each_row_tells_what_was_said_in_its_parts_whose_fault_it_is_and_which_relay_carried_it() {
        mails("?email=" + blocked)
                .body("total", equalTo(1))
                .body("items[0].state", equalTo("failed"))
                .body("items[0].reply.code", equalTo(550))
                .body("items[0].reply.enhanced", equalTo("5.7.1"))
                .body("items[0].reply.text", equalTo("=Blocked by 100% \"policy\""))
                .body("items[0].fault", equalTo("sender"))
                .body("items[0].relay", equalTo("smtp"))
                .body("items[0].attempts", equalTo(1))
                .body("items[0].messageId", notNullValue())
                .body("items[0].nextTryAt", nullValue())
                .body("items[0].changedAt", notNullValue());
        mails("?email=" + unknown)
                .body("items[0].state", equalTo("unknown"))
                .body("items[0].nextTryAt", notNullValue());
    }

    @Test
    void they_are_told_apart_by_states_kind_fault_list_relay_and_words_the_latest_first() {
        assertFound("", sent, full, blocked, unknown);
        assertFound("?state=failed&state=unknown", blocked, unknown);
        assertFound("?fault=mailbox", full);
        assertFound("?fault=sender&state=failed", blocked);
        assertFound("?relay=nood", full);
        assertFound("?list=" + list, sent, full, blocked, unknown);
        assertFound("?list=nergens");
        assertFound("?kind=welcome");
        assertFound("?q=550 5.7.1 =bLOCKED", blocked);
        assertFound("?q=100%", blocked);
        assertFound("?q=_", new String[0]);
        assertFound("?q=" + full.substring(0, full.indexOf('@')).toUpperCase(Locale.ROOT), full);
        assertFound("?size=1&page=2", full);
        for (var wrong : List.of("state=weg", "fault=ours", "kind=x", "email=x", "states=failed"))
            asked().get(path("?" + wrong)).then().statusCode(400);
    }

    /** What broke is kept as a code: the language is that of whoever reads, whatever it was when it broke. */
    @Test
    void one_is_read_by_its_id_in_the_language_of_who_reads_it() {
        var late = asks(new NoticeOutcome.Unknown(new NoticeAnswer(null, null, Mishap.SILENT.kept(), null, "smtp")));
        var dutch = "de mailserver gaf niet op tijd antwoord";
        asked().header("Accept-Language", "nl")
                .get(path("/" + id(late)))
                .then()
                .statusCode(200)
                .body("email", equalTo(late))
                .body("reply.text", equalTo(dutch));
        asked().header("Accept-Language", "nl").get(path("")).then().body("items[0].reply.text", equalTo(dutch));
        mails("/" + id(late)).body("reply.text", equalTo("the mail server did not answer in time"));
        assertFound("?q=op tijd antwoord", late);
        assertFound("?q=Server did not Answer", late);
        asked().get(path("/" + UUID.randomUUID())).then().statusCode(404);
        Api.with(Api.token("report")).get(path("/" + id(late))).then().statusCode(403);
    }

    @Test
    void they_are_counted_by_state_with_the_same_filter() {
        asked().get(path("/counts"))
                .then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("queued", equalTo(1))
                .body("sending", equalTo(0))
                .body("sent", equalTo(1))
                .body("unknown", equalTo(1))
                .body("failed", equalTo(1))
                .body("dropped", equalTo(0));
        asked().get(path("/counts?fault=sender"))
                .then()
                .body("total", equalTo(1))
                .body("failed", equalTo(1));
        asked().get("/newsletters/nergens/service-mails/counts").then().statusCode(404);
    }

    @Test
    void S_06_they_leave_as_csv_without_formulas() {
        var answer = asked().get(path(".csv?state=failed"));
        answer.then().statusCode(200).contentType("text/csv");
        assertTrue(answer.header("Content-Disposition").contains("service-mails.csv"));
        var lines = answer.asString().lines().toList();
        assertEquals(2, lines.size());
        assertEquals(
                "id,kind,list,email,state,attempts,code,enhanced,reply,fault,messageId,nextTryAt,createdAt,changedAt,relay",
                lines.get(0));
        assertTrue(
                lines.get(1)
                        .contains(",confirmation," + list + "," + blocked
                                + ",failed,1,550,5.7.1,\"'=Blocked by 100% \"\"policy\"\"\",sender,<"),
                lines.get(1));
        assertTrue(lines.get(1).endsWith(",smtp"), lines.get(1));
        assertEquals(5, asked().get(path(".csv")).asString().lines().count());
        assertTrue(asked().get(path(".csv?delimiter=;&bom=true")).asString().startsWith("\uFEFFid;kind;list;"));
        asked().get("/newsletters/nergens/service-mails.csv").then().statusCode(404);
    }

    @Test
    void all_of_a_filter_are_tried_again_but_those_that_nobody_waits_for() {
        var gone = asks(new NoticeOutcome.Failed(new NoticeAnswer(550, "5.7.1", "Blocked", "sender", "smtp")));
        json(Map.of("email", gone, "reason", "complaint"))
                .post("/suppressions")
                .then()
                .statusCode(201);
        retry(Map.of("state", "failed", "fault", "address"))
                .body("queued", equalTo(0))
                .body("leftAlone", equalTo(0));
        retry(Map.of("state", "failed", "fault", "sender", "list", list))
                .body("queued", equalTo(1))
                .body("leftAlone", equalTo(1));
        mails("?email=" + blocked).body("items[0].state", equalTo("queued"));
        mails("?email=" + gone).body("items[0].state", equalTo("failed"));
        retry(Map.of("state", "failed")).body("queued", equalTo(0)).body("leftAlone", equalTo(1));
        retry(Map.of("state", "unknown")).body("queued", equalTo(0)).body("leftAlone", equalTo(1));
        clock.forward(Duration.ofMinutes(31));
        end(unknown, new NoticeOutcome.Unknown(NoticeAnswer.of("no answer in time")));
        retry(Map.of("state", "unknown")).body("queued", equalTo(1)).body("leftAlone", equalTo(0));
        json(Map.of("state", "sent")).post(path("/retry")).then().statusCode(400);
        json(Map.of()).post(path("/retry")).then().statusCode(400);
        json(Map.of("state", "failed"))
                .post("/newsletters/nergens/service-mails/retry")
                .then()
                .statusCode(404);
    }

    @Test
    void one_is_tried_again_or_it_is_said_why_not() {
        json(Map.of())
                .post(path("/" + id(blocked) + "/retry"))
                .then()
                .statusCode(200)
                .body("state", equalTo("queued"))
                .body("nextTryAt", notNullValue());
        refused(id(sent), "service-mail-not-ended");
        refused(id(blocked), "service-mail-not-ended");
        var gone = asks(new NoticeOutcome.Failed(NoticeAnswer.of("550 No")));
        json(Map.of("email", gone, "reason", "complaint"))
                .post("/suppressions")
                .then()
                .statusCode(201);
        refused(id(gone), "service-mail-not-awaited");
        asked().post("/newsletters/" + Api.newsletter() + "/service-mails/" + id(blocked) + "/retry")
                .then()
                .statusCode(404);
    }

    private void refused(String id, String why) {
        asked().post(path("/" + id + "/retry")).then().statusCode(409).body("type", equalTo("/problems/" + why));
    }

    private String id(String email) {
        return mails("?email=" + email).extract().path("items[0].id");
    }

    private ValidatableResponse retry(Map<String, String> which) {
        return json(which).post(path("/retry")).then().statusCode(200);
    }

    private void assertFound(String query, String... emails) {
        if (emails.length > 0) mails(query).body("items.email", contains(emails));
        else mails(query).body("total", equalTo(0)).body("items.email", containsInAnyOrder());
    }

    private ValidatableResponse mails(String query) {
        return asked().get(path(query)).then().statusCode(200);
    }

    private String path(String rest) {
        return "/newsletters/" + newsletter + "/service-mails" + rest;
    }

    /** Somebody who has to confirm first, and what becomes of the mail that asks them. */
    private String asks(NoticeOutcome outcome) {
        var email = Readers.someone();
        clock.forward(Duration.ofSeconds(1));
        json(Map.of("email", email, "status", "unconfirmed"))
                .post("/lists/" + list + "/subscribers")
                .then()
                .statusCode(201);
        end(email, outcome);
        return email;
    }

    private void end(String email, NoticeOutcome outcome) {
        NoticeToSend mine = notices.claim(10_000).stream()
                .filter(notice -> notice.to().value().equals(email))
                .findFirst()
                .orElseThrow();
        notices.record(mine, outcome);
    }
}
