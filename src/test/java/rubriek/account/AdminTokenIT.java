package rubriek.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import rubriek.support.Engine;
import rubriek.support.Program;

class AdminTokenIT {

    @Test
    void a_token_that_could_be_guessed_stops_the_start_with_one_sentence() {
        try (var program = Program.on(Engine.H2).with("RUBRIEK_ADMIN_TOKEN", "guess-me")) {
            program.launch();
            assertNotEquals(0, program.exitCode());
            assertTrue(program.log().contains("RUBRIEK_ADMIN_TOKEN must have 16 characters or more"), program::log);
            assertFalse(program.log().contains("guess-me"), program::log);
        }
    }

    @Test
    void whoever_starts_without_one_is_told_how_to_get_in() {
        try (var program = Program.on(Engine.H2).with("RUBRIEK_ADMIN_TOKEN", "")) {
            program.start();
            assertTrue(program.log().contains("RUBRIEK_ADMIN_TOKEN set to a secret"), program::log);
        }
    }

    @Test
    void the_token_stands_in_no_log() {
        try (var program = Program.on(Engine.H2)) {
            program.start();
            assertFalse(program.log().contains(Program.TOKEN), program::log);
        }
    }
}
