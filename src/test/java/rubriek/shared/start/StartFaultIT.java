package rubriek.shared.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.support.Engine;
import rubriek.support.Program;

/** A start that fails ends in one sentence for whoever has to mend it, and in no stack. */
class StartFaultIT {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RUBRIEK_SMTP_PORT       | abc      | RUBRIEK_SMTP_PORT is "abc". Write a whole number; left out it is 587.
            RUBRIEK_SENDING_UNKNOWN | perhaps  | RUBRIEK_SENDING_UNKNOWN is "perhaps". Write one of: resend, hold; left out it is hold.
            RUBRIEK_FEEDS_ROUNDS    | at times | RUBRIEK_FEEDS_ROUNDS is no time between two rounds. Write one such as 10s, or off.
            RUBRIEK_RETENTION_AT    | nights   | RUBRIEK_RETENTION_AT is no moment that comes round. Write one such as 0 15 3 * * ? for every night at 03:15, or off.
            RUBRIEK_SECRET          | short    | RUBRIEK_SECRET must have 16 characters or more. Make one with: openssl rand -hex 32
            QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING | true | QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING is not used. Leave it out, and write how many proxies stand in front: RUBRIEK_PROXIES=1
            RUBRIEK_API_REQUESTS_PER_MINUTE | -1 | RUBRIEK_API_REQUESTS_PER_MINUTE cannot be less than 0, which stands for no limit
            RUBRIEK_PROXIES | -1 | RUBRIEK_PROXIES is no number of proxies. Write how many stand in front, such as 1
            RUBRIEK_COMPLAINTS_PAUSE_PERCENT | 130 | RUBRIEK_COMPLAINTS_PAUSE_PERCENT is 130. Write a number from 0 to 100.
            RUBRIEK_RECONFIRM_PER_DAY | 0 | RUBRIEK_RECONFIRM_PER_DAY is 0. Write a whole number from 1 up; to ask nobody set RUBRIEK_RECONFIRM_AT to off.
            RUBRIEK_RECONFIRM_AT    | nights   | RUBRIEK_RECONFIRM_AT is no moment that comes round. Write one such as 0 15 3 * * ? for every night at 03:15, or off.
            RUBRIEK_BASE_URL        | notaurl  | RUBRIEK_BASE_URL is no whole web address. Write one such as https://nieuwsbrief.example, with http:// or https://
            RUBRIEK_ADMIN_TOKEN     | short    | RUBRIEK_ADMIN_TOKEN must have 16 characters or more. Make one with: openssl rand -hex 32
            """)
    void a_wrong_setting_is_named_with_what_to_write(String setting, String value, String sentence) {
        try (var program = Program.on(Engine.H2).with(setting, value)) {
            assertEnds(program, "Rubriek cannot start. " + sentence);
        }
    }

    @Test
    void a_database_that_is_away_is_told_by_its_setting() {
        try (var program = Program.on(Engine.H2).with("RUBRIEK_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none")) {
            assertEnds(program, "Rubriek cannot start. The database of RUBRIEK_DATABASE_URL cannot be reached.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://127.0.0.1:notaport/none?user=bob&password=geheim",
                "postgresql://bob:geheim@127.0.0.1/none"
            })
    void an_address_of_a_database_that_is_none_is_not_repeated(String url) {
        try (var program = Program.on(Engine.H2).with("RUBRIEK_DATABASE_URL", url)) {
            assertEnds(program, "Rubriek cannot start. RUBRIEK_DATABASE_URL ");
            assertFalse(program.log().contains("geheim"), program::log);
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_by_its_setting() {
        try (var program = Program.on(Engine.H2).with("RUBRIEK_DATA", "/proc/none")) {
            assertEnds(program, "Rubriek cannot start. The file of the embedded database cannot be written.");
        }
    }

    @Test
    void what_no_setting_explains_is_shown_whole_however_early_it_comes() throws IOException {
        try (var program = Program.on(Engine.H2)) {
            var folder = Files.createDirectories(program.data().resolve("config"));
            Files.writeString(folder.resolve("application.properties"), "rubriek.demo=\\uZZZZ");
            program.launch();
            assertEquals(1, program.exitCode());
            assertTrue(program.log().contains("\tat "), program::log);
            assertTrue(lastLine(program).startsWith("Rubriek cannot start, for a reason"), program::log);
        }
    }

    @Test
    void a_password_that_the_database_refuses_is_told_by_its_setting() {
        try (var program = Program.on(Engine.H2)) {
            program.start().stop();
            program.with("RUBRIEK_DATABASE_PASSWORD", "another");
            assertEnds(program, "Rubriek cannot start. The database refuses the name or the password");
            assertFalse(lastLine(program).contains("another"), program::log);
        }
    }

    @Test
    void a_port_that_somebody_has_is_named() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var program = Program.on(Engine.H2)) {
            program.with("QUARKUS_HTTP_PORT", Integer.toString(taken.getLocalPort()));
            assertEnds(program, "Rubriek cannot start. Port " + taken.getLocalPort() + " is in use");
        }
    }

    private static void assertEnds(Program program, String sentence) {
        program.launch();
        assertEquals(1, program.exitCode());
        assertTrue(lastLine(program).startsWith(sentence), program::log);
        assertFalse(program.log().contains("\tat "), program::log);
    }

    private static String lastLine(Program program) {
        return program.log().lines().reduce("", (before, line) -> line);
    }
}
