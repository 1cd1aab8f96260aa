package rubriek.audience.importing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.support.Engine;
import rubriek.support.PostgresServer;
import rubriek.support.Program;

/** The packaged program, killed in the midst of an import: it goes on behind the last batch, and every row is there once. */
class ImportIT {

    private static final int ROWS = 20_000;
    private static final int KILLS = 2;
    private static final int CUTS = 3;

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void every_row_is_taken_once_however_often_it_is_killed(Engine engine) {
        try (var program = Program.on(engine)
                .with("RUBRIEK_IMPORTS_LEASE", "2s")
                .with("RUBRIEK_IMPORTS_ROUNDS", "500ms")
                .start()) {
            var http = program.http();
            assertEquals(201, http.api("POST", "/newsletters", NEWSLETTER).statusCode());
            assertEquals(201, http.api("POST", "/lists", LIST).statusCode());
            var id = send(program);
            for (var kill = 1; kill <= KILLS; kill++) {
                awaitRows(program, id, kill * ROWS / (KILLS + 2));
                program.kill();
                program.start();
            }
            awaitRows(program, id, ROWS + 1);
            settled(program, id);
        }
    }

    @Test
    void a_database_that_hangs_up_in_the_midst_is_waited_for() {
        var access = PostgresServer.newDatabase();
        try (var program =
                Program.on(access).with("RUBRIEK_IMPORTS_ROUNDS", "500ms").start()) {
            var http = program.http();
            assertEquals(201, http.api("POST", "/newsletters", NEWSLETTER).statusCode());
            assertEquals(201, http.api("POST", "/lists", LIST).statusCode());
            var id = send(program);
            for (var cut = 1; cut <= CUTS; cut++) {
                awaitRows(program, id, cut * ROWS / (CUTS + 2));
                hangUp(access);
            }
            awaitRows(program, id, ROWS + 1);
            settled(program, id);
        }
    }

    private static void hangUp(PostgresServer.Access access) {
        var all =
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
        try (var connection = DriverManager.getConnection(access.url(), access.username(), access.password());
                var statement = connection.createStatement()) {
            statement.execute(all);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String send(Program program) {
        var file = new StringBuilder("email;naam\n");
        for (var i = 0; i < ROWS; i++)
            file.append("lezer")
                    .append(i)
                    .append("@lezer.example;Lezer ")
                    .append(i)
                    .append('\n');
        file.append("LEZER0@lezer.example;\n");
        var sent = program.http()
                .send(program.http()
                        .request("/api/v1/lists/linde/imports?consentHow=formulier")
                        .header("Authorization", "Bearer " + Program.TOKEN)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(file.toString())));
        assertEquals(202, sent.statusCode(), sent.body());
        return read(sent.body()).get("id").textValue();
    }

    private void awaitRows(Program program, String id, long rows) {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    var made = view(program, id);
                    assertNotEquals("failed", made.path("state").asText(), made::toString);
                    return made.at("/counts/rows").asLong() >= rows;
                });
    }

    private void settled(Program program, String id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> view(program, id).path("state").asText().equals("finished"));
        var counts = view(program, id).get("counts");
        assertEquals(ROWS, counts.get("new").intValue(), counts::toString);
        assertEquals(1, counts.get("skipped").intValue(), counts::toString);
        var csv = program.http()
                .send(program.http()
                        .request("/api/v1/lists/linde/subscribers.csv")
                        .header("Authorization", "Bearer " + Program.TOKEN))
                .body();
        var addresses = Arrays.stream(csv.split("\r\n", -1))
                .skip(1)
                .filter(line -> !line.isEmpty())
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertEquals(ROWS, addresses.size());
        assertEquals(ROWS, addresses.stream().distinct().count());
        var first = read(
                program.http().api("GET", "/lists/linde/subscribers?q=lezer0@").body());
        var history = "/subscribers/" + first.at("/items/0/id").textValue() + "/history";
        assertEquals(
                1, read(program.http().api("GET", history).body()).get("total").intValue());
    }

    private JsonNode view(Program program, String id) {
        return read(program.http().api("GET", "/imports/" + id).body());
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

    private static final String LIST = """
            {"slug": "linde", "title": "Buurtkrant De Linde", "newsletter": "linde", "optIn": "double",
             "consentText": "Ja, ik wil De Linde."}""";
}
