package rubriek.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.newsletter;
import static rubriek.web.api.Api.patch;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** The next issue from the last, its number, its period and its day. */
@DatabaseTest
class NextIssuesApiTest {

    @Inject
    TickingClock clock;

    private String newsletter = "";
    private String issues = "";

    @BeforeEach
    void a_newsletter() {
        newsletter = "/newsletters/" + newsletter();
        issues = newsletter + "/issues";
    }

    @Test
    void the_next_issue_keeps_what_lasts_and_drops_what_belonged_to_one() {
        var last = json("""
                {"number": 9, "period": "2021-12", "subject": "Feest", "preheader": "Bij de linde", "introduction": "Welkom.",
                 "layout": "magazine", "cover": {"url": "https://linde.example/omslag.png", "alt": "De linde"},
                 "sections": [
                  {"title": "Groen", "introduction": "Over bomen.", "entries": [{"kind": "link", "title": "Een bank"}]},
                  {"title": "Agenda", "numbered": false}]}""").post(issues).jsonPath();
        json("{}")
                .post(issues + "/9/copy")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1" + issues + "/10"))
                .header("ETag", "\"1\"")
                .body("number", equalTo(10))
                .body("period", equalTo("2022-01"))
                .body("status", equalTo("draft"))
                .body("subject", equalTo("Buurtkrant De Linde, nummer 10 – januari 2022"))
                .body("preheader", nullValue())
                .body("cover", nullValue())
                .body("introduction", equalTo("Welkom."))
                .body("layout", equalTo("magazine"))
                .body("sections.title", equalTo(List.of("Groen", "Agenda")))
                .body("sections.numbered", equalTo(List.of(true, false)))
                .body("sections[0].introduction", equalTo("Over bomen."))
                .body("sections.entries.flatten()", empty())
                .body("sections.id", not(hasItem(last.getString("sections[0].id"))));
        asked().get(issues + "/9").then().body("sections[0].entries.title", equalTo(List.of("Een bank")));
    }

    @Test
    void number_and_period_may_be_chosen_and_a_taken_number_is_passed_over_or_refused() {
        for (var number : List.of(9, 10, 11)) made(number, "2021-09");
        json("{}").post(issues + "/9/copy").then().statusCode(201).body("number", equalTo(12));
        json("{\"number\": 20, \"period\": \"2021-10\"}")
                .post(issues + "/9/copy")
                .then()
                .body("number", equalTo(20))
                .body("period", equalTo("2021-10"));
        json("{\"number\": 10}").post(issues + "/9/copy").then().statusCode(409);
        json("{\"period\": \"oktober\"}").post(issues + "/9/copy").then().statusCode(400);
        json("{\"subject\": \"x\"}").post(issues + "/9/copy").then().statusCode(400);
        json("{}").post(issues + "/99/copy").then().statusCode(404);
    }

    @Test
    void many_who_make_the_next_one_at_once_get_a_number_each() throws Exception {
        made(9, "2021-09");
        var pool = Executors.newFixedThreadPool(4);
        var copies = IntStream.range(0, 4)
                .mapToObj(i -> (Callable<Integer>)
                        () -> json("{}").post(issues + "/9/copy").path("number"))
                .toList();
        var numbers = new HashSet<Integer>();
        for (var copy : pool.invokeAll(copies)) numbers.add(copy.get());
        pool.shutdown();
        assertEquals(new HashSet<>(List.of(10, 11, 12, 13)), numbers);
    }

    @Test
    void counted_by_the_year_the_third_of_2022_is_202203_and_reads_number_3() {
        patch("{\"numbering\": \"per-year\"}").patch(newsletter).then().statusCode(200);
        json("{\"period\": \"2022-01\"}").post(issues).then().body("number", equalTo(202201));
        json("{\"number\": 3, \"period\": \"2022-03\"}")
                .post(issues)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/202203"))
                .body("number", equalTo(202203))
                .body("title", equalTo("Nummer 3 – maart 2022"))
                .body("subject", equalTo("Buurtkrant De Linde, nummer 3 – maart 2022"));
        json("{\"period\": \"2022-02\"}").post(issues).then().body("number", equalTo(202204));
        json("{\"period\": \"2023-02\"}").post(issues).then().body("title", equalTo("Nummer 1 – februari 2023"));
        json("{}").post(issues + "/202201/copy").then().body("number", equalTo(202202));
        json("{\"period\": \"2023-01\"}").post(issues + "/202204/copy").then().body("number", equalTo(202302));
        patch("{\"number\": 7}").patch(issues + "/202204").then().body("title", equalTo("Nummer 7 – februari 2022"));
        asked().get(issues + "/202207").then().statusCode(200);
        asked().get(issues).then().body("items[0].title", equalTo("Nummer 2 – januari 2023"));
    }

    @Test
    void a_year_holds_ninety_nine_issues() {
        patch("{\"numbering\": \"per-year\"}").patch(newsletter).then().statusCode(200);
        made(99, "2022-12");
        json("{\"period\": \"2022-12\"}")
                .post(issues)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/year-full"));
        json("{\"period\": \"2022-12\"}").post(issues + "/202299/copy").then().statusCode(409);
        json("{}").post(issues + "/202299/copy").then().statusCode(201).body("number", equalTo(202301));
    }

    @Test
    void issues_from_before_the_newsletter_counted_by_the_year_keep_their_number() {
        made(9, "2021-12");
        patch("{\"numbering\": \"per-year\"}").patch(newsletter).then().statusCode(200);
        patch("{\"introduction\": \"Anders\"}")
                .patch(issues + "/9")
                .then()
                .body("number", equalTo(9))
                .body("title", equalTo("Nummer 9 – december 2021"));
        json("{}").post(issues + "/9/copy").then().body("number", equalTo(202201));
    }

    @Test
    void the_rhythm_proposes_the_period_and_the_moment() {
        clock.set(Instant.parse("2026-05-02T10:00:00Z"));
        made(9, "2026-05");
        asked().get(issues + "/9/send-time")
                .then()
                .statusCode(200)
                .body("proposedSendAt", nullValue())
                .body("timeZone", equalTo("Europe/Amsterdam"));
        patch("{\"rhythm\": {\"every\": \"two-months\", \"weekday\": \"thursday\", \"week\": 1, \"at\": \"08:30\"}}")
                .patch(newsletter)
                .then()
                .statusCode(200);
        asked().get(issues + "/9/send-time").then().body("proposedSendAt", equalTo("2026-05-07T08:30:00+02:00"));
        json("{}").post(issues + "/9/copy").then().body("period", equalTo("2026-07"));
        asked().get(issues + "/10/send-time").then().body("proposedSendAt", equalTo("2026-07-02T08:30:00+02:00"));
        clock.set(Instant.parse("2026-12-02T10:00:00Z"));
        asked().get(issues + "/10/send-time").then().body("proposedSendAt", equalTo("2026-12-03T08:30:00+01:00"));
    }

    private void made(int number, String period) {
        json("{\"number\": " + number + ", \"period\": \"" + period + "\"}")
                .post(issues)
                .then()
                .statusCode(201);
    }

    @Test
    void without_a_body_it_is_the_next_one_and_elsewhere_a_body_is_asked_for() {
        var newsletter = "/newsletters/" + newsletter();
        json("{\"period\":\"2026-05\"}").post(newsletter + "/issues").then().statusCode(201);
        asked().post(newsletter + "/issues/1/copy").then().statusCode(201).body("number", equalTo(2));
        json("").post(newsletter + "/issues/1/copy").then().statusCode(201).body("number", equalTo(3));
        asked().post(newsletter + "/issues")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(""))
                .body("violations[0].message", containsString("document"));
    }
}
