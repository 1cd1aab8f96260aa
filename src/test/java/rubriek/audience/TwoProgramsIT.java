package rubriek.audience;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rubriek.shared.Json;
import rubriek.support.PostgresServer;
import rubriek.support.Program;
import rubriek.support.SmtpSink;

/** Two packaged programs on one database, with the same rounds at the same moments: what has to be done is done, and once. */
class TwoProgramsIT {

    private static final int GREETED = 300;
    private static final int CHANGED = 2_000;
    private static final int EVERY = 20;

    private static final Pattern BEGUN = Pattern.compile("name=\"begun\" value=\"([^\"]+)\"");
    private static final Pattern RUN =
            Pattern.compile("(?m)^(\\S+ \\d\\d:\\d\\d):(\\d\\d)[^\\n]*retention of service-mails: (\\d+) went");

    @Test
    void welcomes_changes_of_many_and_retention_are_done_once_each() throws Exception {
        var access = PostgresServer.newDatabase();
        try (var relay = SmtpSink.start();
                var one = program(access, relay).start();
                var two = program(access, relay).start()) {
            prepare(one);
            var change = change(one);
            greeted(one, two, relay);
            changed(two, change, access);
            keptNoLonger(one, two, access);
            assertEquals(GREETED, relay.mails().size());
            for (var who = 0; who < GREETED; who++)
                assertEquals(1, relay.mailsTo(reader(who)).size(), reader(who));
        }
    }

    private static Program program(PostgresServer.Access access, SmtpSink relay) {
        return Program.on(access)
                .with("RUBRIEK_SMTP_HOST", relay.host())
                .with("RUBRIEK_SMTP_PORT", String.valueOf(relay.port()))
                .with("RUBRIEK_SMTP_TLS", "none")
                .with("RUBRIEK_SENDING_NOTICES", "500ms")
                .with("RUBRIEK_IMPORTS_ROUNDS", "500ms")
                .with("RUBRIEK_BULK_CHANGES_ROUNDS", "500ms")
                .with("RUBRIEK_RETENTION_AT", "0/" + EVERY + " * * * * ?")
                .with("RUBRIEK_SIGN_UPS_PER_NETWORK", "1000")
                .with("RUBRIEK_SIGN_UPS_PER_NEWSLETTER", "1000")
                .with("RUBRIEK_SIGN_UPS_IN_ALL", "1000");
    }

    private static void prepare(Program program) {
        var http = program.http();
        assertEquals(201, http.api("POST", "/newsletters", NEWSLETTER).statusCode());
        assertEquals(201, http.api("POST", "/lists", LIST.formatted("linde")).statusCode());
        assertEquals(
                201,
                http.api("POST", "/newsletters", NEWSLETTER.replace("\"linde\"", "\"els\""))
                        .statusCode());
        assertEquals(
                201,
                http.api(
                                "POST",
                                "/lists",
                                LIST.formatted("els").replace("\"newsletter\": \"linde\"", "\"newsletter\": \"els\""))
                        .statusCode());
        var file = new StringBuilder("email\n");
        IntStream.range(0, CHANGED).forEach(i -> file.append("els" + i + "@lezer.example\n"));
        var sent = http.send(http.request("/api/v1/lists/els/imports?consentHow=formulier")
                .header("Authorization", "Bearer " + Program.TOKEN)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(file.toString())));
        assertEquals(202, sent.statusCode(), sent.body());
        var id = Json.tree(sent.body()).get("id").textValue();
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        view(program, "/imports/" + id).path("state").asText().equals("finished"));
        assertEquals(CHANGED, view(program, "/imports/" + id).at("/counts/new").intValue());
    }

    private static String change(Program program) {
        var sent = program.http()
                .api(
                        "POST",
                        "/lists/els/bulk-changes",
                        "{\"action\": \"unsubscribe\", \"filter\": {\"status\": \"confirmed\"}}");
        assertEquals(202, sent.statusCode(), sent.body());
        return Json.tree(sent.body()).get("id").textValue();
    }

    /** Half of them by the one and half by the other, some at a time. */
    private static void greeted(Program one, Program two, SmtpSink relay) throws Exception {
        var begun = List.of(begun(one), begun(two));
        var programs = List.of(one, two);
        var people = Executors.newFixedThreadPool(8);
        try {
            var signed = new ArrayList<Future<?>>();
            for (var i = 0; i < GREETED; i++) {
                var who = i;
                signed.add(people.submit(() -> signUp(programs.get(who % 2), begun.get(who % 2), who)));
            }
            for (var done : signed) done.get();
        } finally {
            people.shutdownNow();
        }
        relay.awaitMails(GREETED, Duration.ofMinutes(2));
    }

    private static String begun(Program program) {
        var page =
                BEGUN.matcher(program.http().get("/newsletters/linde/subscribe").body());
        assertTrue(page.find());
        return page.group(1);
    }

    /** Who is quicker than a person presses once more. */
    private static void signUp(Program program, String begun, int who) {
        var form = "begun=" + begun + "&email=" + reader(who);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> program.http()
                                .postForm("/newsletters/linde/subscribe", form)
                                .statusCode()
                        == 200);
    }

    private static String reader(int who) {
        return "linde" + who + "@lezer.example";
    }

    private static void changed(Program program, String id, PostgresServer.Access access) throws SQLException {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> view(program, "/bulk-changes/" + id)
                        .path("state")
                        .asText()
                        .equals("finished"));
        var counts = view(program, "/bulk-changes/" + id).get("counts");
        assertEquals(CHANGED, counts.get("changed").intValue(), counts::toString);
        assertEquals(CHANGED, number(access, "select count(*) from consent where lower(action) = 'unsubscribed'"));
        assertEquals(
                CHANGED,
                number(
                        access,
                        "select count(distinct subscription_id) from consent where lower(action) = 'unsubscribed'"));
    }

    /** Each moment finds one of the two at work, and what is old goes once. */
    private static void keptNoLonger(Program one, Program two, PostgresServer.Access access) throws SQLException {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> number(access, "select count(*) from notice where state = 'sent'") == GREETED);
        assertEquals(GREETED, number(access, "select count(*) from notice"));
        try (var connection = connect(access);
                var update = connection.createStatement()) {
            update.execute("update notice set changed_at = timestamp with time zone '2020-01-01 00:00:00+00'");
        }
        var before = runs(one, two).size();
        await().atMost(Duration.ofSeconds(4 * EVERY)).until(() -> runs(one, two).size() >= before + 2);
        var runs = runs(one, two);
        assertEquals(0, number(access, "select count(*) from notice"));
        assertEquals(
                GREETED,
                runs.stream().mapToInt(run -> Integer.parseInt(run.group(3))).sum());
        assertEquals(
                runs.size(), runs.stream().map(TwoProgramsIT::moment).distinct().count(), () -> one.log() + two.log());
    }

    private static List<MatchResult> runs(Program... programs) {
        return Stream.of(programs)
                .flatMap(program -> RUN.matcher(program.log()).results())
                .toList();
    }

    private static String moment(MatchResult run) {
        return run.group(1) + " " + Integer.parseInt(run.group(2)) / EVERY;
    }

    private static JsonNode view(Program program, String path) {
        return Json.tree(program.http().api("GET", path).body());
    }

    private static long number(PostgresServer.Access access, String sql) throws SQLException {
        try (var connection = connect(access);
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connect(PostgresServer.Access access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.username(), access.password());
    }

    private static final String NEWSLETTER = """
            {"slug": "linde", "title": "Buurtkrant De Linde", "language": "nl", "timeZone": "Europe/Amsterdam",
             "publisher": {"name": "Stichting De Linde", "address": ["Lindeplein 4"], "email": "post@linde.example"},
             "sender": {"name": "Buurtkrant De Linde", "email": "krant@linde.example"}}""";

    private static final String LIST = """
            {"slug": "%s", "title": "Buurtkrant De Linde", "newsletter": "linde", "optIn": "single",
             "consentText": "Ja, ik wil De Linde.", "welcome": {}}""";
}
