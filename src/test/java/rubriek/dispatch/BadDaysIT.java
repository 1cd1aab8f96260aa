package rubriek.dispatch;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.support.Engine;
import rubriek.support.OwnPostgres;
import rubriek.support.Program;
import rubriek.support.SmallDisk;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Moment;

/** the packaged program on days on which its disk is full, or its database goes away, in the middle of a dispatch. */
class BadDaysIT {

    private static final int READERS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String STAFF = "beheer@nieuwsbrief.example";

    private final ObjectMapper json = new ObjectMapper();

    /** What lies in RUBRIEK_DATA: the journal, and with H2 the database itself. */
    @ParameterizedTest
    @EnumSource
    void a_full_disk_loses_nobody_and_mails_nobody_twice(Engine engine) {
        try (var disk = SmallDisk.of(60);
                var relay = SmtpSink.start();
                var program = to(relay, Program.on(engine))
                        .with("RUBRIEK_DATA", disk.root().toString())
                        .start()) {
            var dispatch = send(program, relay);
            relay.awaitMails(READERS / 4, PATIENCE);
            disk.fill();
            await("health says so").atMost(PATIENCE).until(() -> health(program).contains("the disk is full"));
            await("staff is told")
                    .atMost(PATIENCE)
                    .until(() -> !relay.mailsTo(STAFF).isEmpty());
            disk.clear();
            settled(program, dispatch, relay);
            await("it is in health no more")
                    .atMost(PATIENCE)
                    .until(() -> !health(program).contains("the disk is full"));
        }
    }

    @Test
    void a_database_that_is_restarted_loses_nobody_and_mails_nobody_twice() {
        try (var database = OwnPostgres.start();
                var relay = SmtpSink.start();
                var program = to(relay, Program.on(database.access())).start()) {
            var dispatch = send(program, relay);
            relay.awaitMails(READERS / 4, PATIENCE);
            database.stop();
            await("health says so")
                    .atMost(PATIENCE)
                    .until(() -> health(program).contains("the database is away since"));
            assertEquals(503, program.http().get("/q/health/ready").statusCode());
            assertEquals(200, program.http().get("/q/health/live").statusCode());
            database.restart();
            var view = when(program, dispatch, v -> v.path("reason").asText().contains("The database was away"));
            assertTrue(view.get("reason").asText().contains("Nothing is lost"));
            settled(program, dispatch, relay);
            assertTrue(health(program).contains("The database was away"));
            await("staff is told")
                    .atMost(PATIENCE)
                    .until(() -> !relay.mailsTo(STAFF).isEmpty());
        }
    }

    private static Program to(SmtpSink relay, Program program) {
        return program.with("RUBRIEK_SMTP_HOST", relay.host())
                .with("RUBRIEK_SMTP_PORT", String.valueOf(relay.port()))
                .with("RUBRIEK_SMTP_TLS", "none")
                .with("RUBRIEK_SMTP_CONNECTIONS", "2")
                .with("RUBRIEK_ALARMS_TO", STAFF);
    }

    private String send(Program program, SmtpSink relay) {
        var http = program.http();
        assertEquals(201, http.api("POST", "/newsletters", NEWSLETTER).statusCode());
        assertEquals(201, http.api("POST", "/newsletters/linde/issues", ISSUE).statusCode());
        assertEquals(201, http.api("POST", "/lists", LIST).statusCode());
        IntStream.range(0, READERS).forEach(i -> http.api("POST", "/lists/linde/subscribers", READER.formatted(i)));
        relay.delay(Moment.DOT, Duration.ofMillis(100));
        var sent = http.api("POST", "/newsletters/linde/issues/9/dispatches", "{\"lists\": [\"linde\"]}");
        assertEquals(202, sent.statusCode(), sent.body());
        return read(sent.body()).get("id").textValue();
    }

    private void settled(Program program, String dispatch, SmtpSink relay) {
        var done = when(program, dispatch, view -> view.path("status").asText().equals("finished"));
        assertEquals(READERS, done.at("/counts/audience").intValue(), "R-03");
        assertEquals(READERS, done.at("/counts/sent").intValue(), done.get("counts")::toString);
        var wrong = IntStream.range(0, READERS)
                .mapToObj("lezer%d@lezer.example"::formatted)
                .filter(reader -> relay.mailsTo(reader).size() != 1)
                .collect(joining(", "));
        assertEquals("", wrong, "R-07: not once");
    }

    private JsonNode when(Program program, String dispatch, Predicate<JsonNode> looks) {
        return await().atMost(PATIENCE)
                .until(
                        () -> read(program.http()
                                .api("GET", "/dispatches/" + dispatch)
                                .body()),
                        looks);
    }

    private static String health(Program program) {
        return program.http().get("/q/health").body();
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException notJson) {
            throw new UncheckedIOException(body, notJson);
        }
    }

    private static final String NEWSLETTER = """
            {"slug": "linde", "title": "Buurtkrant De Linde", "language": "nl", "timeZone": "Europe/Amsterdam",
             "publisher": {"name": "Stichting De Linde", "address": ["Lindeplein 4"], "email": "post@linde.example"},
             "sender": {"name": "Buurtkrant De Linde", "email": "krant@linde.example"}}""";

    private static final String ISSUE = """
            {"number": 9, "period": "2021-09", "sections": [{"title": "Groen", "entries": [
              {"kind": "link", "title": "Nieuwe bomen in de Lindelaan", "url": "https://dorpsblad.example/bomen"}]}]}""";

    private static final String LIST = """
            {"slug": "linde", "title": "Buurtkrant De Linde", "newsletter": "linde", "optIn": "double",
             "consentText": "Ja, ik wil De Linde."}""";

    private static final String READER = """
            {"email": "lezer%d@lezer.example", "status": "confirmed", "consent": {"how": "papieren formulier"}}""";
}
