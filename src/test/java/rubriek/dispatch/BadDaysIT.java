package rubriek.dispatch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.support.Engine;
import rubriek.support.OwnPostgres;
import rubriek.support.Program;
import rubriek.support.SmallDisk;
import rubriek.support.SmtpSink;

/** the packaged program on days on which its disk is full, or its database goes away, in the middle of a dispatch. */
class BadDaysIT {

    private static final int READERS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern LEAVE = Pattern.compile("/unsubscribe/[\\w-]+");
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";
    private static final String STAFF = "beheer@nieuwsbrief.example";

    /** What lies in RUBRIEK_DATA: the journal, and with H2 the database itself. */
    @ParameterizedTest
    @EnumSource
    void a_full_disk_loses_nobody_and_mails_nobody_twice(Engine engine) {
        try (var disk = SmallDisk.of(60);
                var relay = SmtpSink.start();
                var program = new PackagedSend(relay, READERS)
                        .over(Program.on(engine))
                        .with("RUBRIEK_ALARMS_TO", STAFF)
                        .with("RUBRIEK_DATA", disk.root().toString())
                        .start()) {
            var send = new PackagedSend(relay, READERS);
            var dispatch = begun(send, program);
            relay.awaitMails(READERS / 4, PATIENCE);
            disk.fill();
            await("health says so").atMost(PATIENCE).until(() -> health(program).contains("the disk is full"));
            await("staff is told")
                    .atMost(PATIENCE)
                    .until(() -> !relay.mailsTo(STAFF).isEmpty());
            disk.clear();
            settled(send, program, dispatch);
            await("it is in health no more")
                    .atMost(PATIENCE)
                    .until(() -> !health(program).contains("the disk is full"));
        }
    }

    @Test
    void a_database_that_is_restarted_loses_nobody_and_mails_nobody_twice() {
        try (var database = OwnPostgres.start();
                var relay = SmtpSink.start();
                var program = new PackagedSend(relay, READERS)
                        .over(Program.on(database.access()))
                        .with("RUBRIEK_ALARMS_TO", STAFF)
                        .start()) {
            var send = new PackagedSend(relay, READERS);
            var dispatch = begun(send, program);
            relay.awaitMails(READERS / 4, PATIENCE);
            database.stop();
            await("health says so")
                    .atMost(PATIENCE)
                    .until(() -> health(program).contains("the database is away since"));
            assertEquals(503, program.http().get("/q/health/ready").statusCode());
            assertEquals(200, program.http().get("/q/health/live").statusCode());
            var leave = LEAVE.matcher(relay.mails().get(0).source())
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group();
            var away = program.http().postForm(leave, ONE_CLICK);
            assertEquals(503, away.statusCode(), "U-10: nobody is told that they left");
            assertTrue(away.headers().firstValue("Retry-After").isPresent(), "U-10");
            database.restart();
            var view =
                    when(send, program, dispatch, v -> v.path("reason").asText().contains("The database was away"));
            assertTrue(view.get("reason").asText().contains("Nothing is lost"));
            settled(send, program, dispatch);
            assertEquals(200, program.http().postForm(leave, ONE_CLICK).statusCode(), "U-10");
            assertTrue(program.http().get(leave).body().contains("Je bent afgemeld"), "U-10: that counts");
            assertTrue(health(program).contains("The database was away"));
            await("staff is told")
                    .atMost(PATIENCE)
                    .until(() -> !relay.mailsTo(STAFF).isEmpty());
        }
    }

    /** A network that swallows what is said: whoever looks after the rest is not held up by it, and staff is told while it lasts. */
    @Test
    void a_database_that_answers_nothing_is_told_while_it_lasts() {
        try (var database = OwnPostgres.start();
                var relay = SmtpSink.start();
                var program = new PackagedSend(relay, READERS)
                        .over(Program.on(database.access()))
                        .with("RUBRIEK_ALARMS_TO", STAFF)
                        .with("RUBRIEK_WATCH_RELAY_AWAY", "5s")
                        .start()) {
            var send = new PackagedSend(relay, READERS);
            var dispatch = begun(send, program);
            relay.awaitMails(READERS / 4, PATIENCE);
            database.fallSilent();
            try {
                await("staff is told")
                        .atMost(PATIENCE)
                        .until(() -> relay.mailsTo(STAFF).stream()
                                .anyMatch(mail -> mail.source().contains("de database is weg")
                                        || mail.source().contains("database is away")));
            } finally {
                database.answer();
            }
            settled(send, program, dispatch);
        }
    }

    /** A dispatch to all of them. */
    private static String begun(PackagedSend send, Program program) {
        send.prepare(program, Duration.ofMillis(100));
        return send.begin(program, "");
    }

    private static void settled(PackagedSend send, Program program, String dispatch) {
        var done = when(
                send, program, dispatch, view -> view.path("status").asText().equals("finished"));
        assertEquals(READERS, done.at("/counts/audience").intValue(), "R-03");
        assertEquals(READERS, done.at("/counts/sent").intValue(), done.get("counts")::toString);
        assertEquals(List.of(), send.whoGotItTwice(), "R-07");
        assertEquals(READERS, send.whoGotIt(), "R-07");
    }

    private static JsonNode when(PackagedSend send, Program program, String dispatch, Predicate<JsonNode> looks) {
        return await().atMost(PATIENCE).until(() -> send.view(program, dispatch), looks);
    }

    private static String health(Program program) {
        return program.http().get("/q/health").body();
    }
}
