package rubriek.shared.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.shared.Json;
import rubriek.support.Engine;
import rubriek.support.PostgresServer;
import rubriek.support.Program;

/** The packaged program and its database: a kill, a second program, a wrong URL, lost connections. */
class DatabaseIT {

    private static final String NEWSLETTER = """
            {"slug": "linde", "title": "De Linde", "language": "nl", "timeZone": "Europe/Amsterdam",
             "publisher": {"name": "Stichting De Linde", "address": ["Lindeplein 4"], "email": "post@linde.example"},
             "sender": {"name": "De Linde", "email": "krant@linde.example"}}""";

    @ParameterizedTest
    @EnumSource
    void the_packaged_program_starts_again_on_what_a_killed_one_left(Engine engine) {
        try (var program = Program.on(engine).start()) {
            program.kill();
            program.start();
            program.stop();
            assertEquals(143, program.exitCode(), program.log());
        }
    }

    /** Each time that a row is written all of its moments are, so one that moves by an hour moves again and again. */
    @ParameterizedTest
    @EnumSource
    void moments_stay_what_they_are_on_a_machine_in_another_time_zone(Engine engine) {
        try (var program = Program.on(engine).with("TZ", "Asia/Tokyo").start()) {
            var http = program.http();
            var made = Json.tree(http.api("POST", "/newsletters", NEWSLETTER).body());
            for (var title : List.of("De Linde, 2", "De Linde, 3"))
                http.api("PATCH", "/newsletters/linde", "{\"title\": \"" + title + "\"}");
            program.stop();
            program.start();
            var read = Json.tree(http.api("GET", "/newsletters/linde").body());
            assertEquals("De Linde, 3", read.get("title").textValue());
            assertEquals(made.get("createdAt"), read.get("createdAt"));
        }
    }

    @Test
    void a_second_program_on_the_same_folder_says_what_to_do() {
        try (var first = Program.on(Engine.H2).start();
                var second = Program.on(Engine.H2)
                        .with("RUBRIEK_DATA", first.data().toString())
                        .launch()) {
            assertNotEquals(0, second.exitCode());
            assertTrue(second.log().contains("is in use: another Rubriek has opened it"), second.log());
        }
    }

    @Test
    void a_database_of_another_kind_is_refused() {
        try (var program = Program.on(Engine.H2)
                .with("RUBRIEK_DATABASE_URL", "jdbc:mysql://localhost/rubriek?password=secret")
                .launch()) {
            assertNotEquals(0, program.exitCode());
            assertTrue(program.log().contains("RUBRIEK_DATABASE_URL must begin with jdbc:postgresql:"), program.log());
        }
    }

    @Test
    void connections_that_were_lost_while_they_lay_still_cost_no_request_an_error() throws SQLException {
        var access = PostgresServer.newDatabase();
        try (var program = Program.on(access).start()) {
            cutConnections(access);
            var lain = Duration.ofSeconds(3);
            await().pollDelay(lain).until(() -> true);
            assertEquals(200, program.http().get("/q/health/ready").statusCode());
        }
    }

    /** What a restarted server, or a firewall that tires of an idle connection, does to the program. */
    private static void cutConnections(PostgresServer.Access access) throws SQLException {
        var cut = "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()";
        try (var connection = DriverManager.getConnection(access.url(), access.username(), access.password());
                var statement = connection.createStatement()) {
            statement.execute(cut);
        }
    }
}
