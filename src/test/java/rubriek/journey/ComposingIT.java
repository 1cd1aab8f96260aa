package rubriek.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.support.Engine;
import rubriek.support.LocalWeb;
import rubriek.support.PostgresServer;
import rubriek.support.Program;

/** Writing an issue on the packaged program: what an editor was told is saved, is saved; and two programs share the work. */
class ComposingIT {

    private static final int LINKS = 12;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_was_saved_stands_after_a_kill_while_somebody_types(Engine engine) {
        try (var program = Program.on(engine).start()) {
            create(program, "[]");
            var typist = new Typist(program);
            for (var kill = 0; kill < 2; kill++) {
                var dead = CompletableFuture.runAsync(
                        program::kill, CompletableFuture.delayedExecutor(700 + 600 * kill, TimeUnit.MILLISECONDS));
                typist.typeUntilNobodyAnswers();
                dead.join();
                program.start();
                typist.findsItsText();
            }
        }
    }

    /** Saves after every key, as a page does. Keeps what it was told is saved, and what it was not told of. */
    private static final class Typist {

        private final Program program;
        private int keys;
        private int saved;

        Typist(Program program) {
            this.program = program;
        }

        void typeUntilNobodyAnswers() {
            var before = saved;
            try {
                while (true) {
                    keys++;
                    var body = "{\"number\": 9, \"period\": \"2021-09\", \"introduction\": \"%s\", \"sections\": []}";
                    var answer = program.http()
                            .api("PUT", ISSUE + "?autosave=true", body.formatted("Welkom".repeat(200) + " " + keys));
                    assertEquals(200, answer.statusCode(), answer.body());
                    saved = keys;
                }
            } catch (UncheckedIOException killed) {
                assertTrue(saved > before, "the program was killed before anything was saved");
            }
        }

        /** What stands is the last save that was answered, or the one behind it that was under way. */
        void findsItsText() {
            var text = read(program, ISSUE).getString("introduction");
            assertTrue(List.of(saved, keys).contains(Integer.parseInt(text.replaceAll(".* ", ""))), text);
            var revisions = read(program, ISSUE + "/revisions");
            assertEquals(read(program, ISSUE).getInt("version"), revisions.getInt("items[0].version"));
        }
    }

    @Test
    void two_programs_on_one_database_look_at_each_link_once_a_night() {
        var night = LocalTime.now(Clock.system(ZoneId.systemDefault())).plusSeconds(60);
        var database = PostgresServer.newDatabase();
        try (var web = LocalWeb.start();
                var one = nightly(database, night).start();
                var other = nightly(database, night).start()) {
            IntStream.range(0, LINKS).forEach(i -> web.status("/" + i, 200));
            create(one, entries(web));
            assertEquals(200, other.http().api("GET", ISSUE).statusCode());
            await("each link was looked at")
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> read(one, ISSUE + "/link-checks")
                            .getList("links.link.state")
                            .equals(Collections.nCopies(LINKS, "reachable")));
            assertEquals(
                    IntStream.range(0, LINKS).mapToObj(i -> "/" + i).collect(Collectors.toSet()),
                    web.targets().stream().collect(Collectors.toSet()));
            assertEquals(LINKS, web.targets().size(), () -> "a link was asked for twice: " + web.targets());
        }
    }

    private static Program nightly(PostgresServer.Access database, LocalTime at) {
        return Program.on(database)
                .with("RUBRIEK_CLIPPING_ALLOWED_NETWORKS", "127.0.0.0/8")
                .with(
                        "RUBRIEK_CLIPPING_CHECK_AT",
                        at.getSecond() + " " + at.getMinute() + " " + at.getHour() + " * * ?");
    }

    private static String entries(LocalWeb web) {
        return IntStream.range(0, LINKS)
                .mapToObj(i -> "{\"kind\": \"link\", \"title\": \"Bank %d\", \"url\": \"%s\"}"
                        .formatted(i, web.address("/" + i)))
                .collect(Collectors.joining(", ", "[{\"title\": \"Groen\", \"entries\": [", "]}]"));
    }

    private static void create(Program program, String sections) {
        assertEquals(201, program.http().api("POST", "/newsletters", NEWSLETTER).statusCode());
        var issue = "{\"number\": 9, \"period\": \"2021-09\", \"sections\": " + sections + "}";
        var made = program.http().api("POST", "/newsletters/linde/issues", issue);
        assertEquals(201, made.statusCode(), made.body());
    }

    private static JsonPath read(Program program, String path) {
        var answer = program.http().api("GET", path);
        assertEquals(200, answer.statusCode(), answer.body());
        return JsonPath.from(answer.body());
    }

    private static final String ISSUE = "/newsletters/linde/issues/9";

    private static final String NEWSLETTER = """
            {"slug": "linde", "title": "Buurtkrant De Linde", "language": "nl", "timeZone": "Europe/Amsterdam",
             "publisher": {"name": "Stichting De Linde", "address": ["Lindeplein 4"], "email": "post@linde.example"},
             "sender": {"name": "Buurtkrant De Linde", "email": "krant@linde.example"}}""";
}
