package rubriek.shared.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingTest {

    private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");

    @Test
    void months_and_years_are_those_of_the_calendar() {
        assertEquals(
                Optional.of(Instant.parse("2025-02-28T10:00:00Z")),
                Keeping.of("P13M").before(NOW));
        assertEquals(
                Optional.of(Instant.parse("2021-03-31T10:00:00Z")),
                Keeping.of("P5Y").before(NOW));
        assertEquals(
                Optional.of(Instant.parse("2026-03-24T10:00:00Z")),
                Keeping.of(Duration.ofDays(7)).before(NOW));
    }

    @Test
    void off_is_for_ever() {
        assertEquals(Optional.empty(), Keeping.of("off").before(NOW));
        assertEquals(null, Keeping.of("off").words());
    }

    @Test
    void it_is_told_as_it_is_set() {
        assertEquals("P13M", Keeping.of("P13M").words());
        assertEquals("P7D", Keeping.of(Duration.ofDays(7)).words());
        assertEquals("PT36H", Keeping.of(Duration.ofHours(36)).words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"13 months", "P0D", "P-1Y", "13M", "never"})
    void what_is_no_time_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Keeping.of(text));
    }
}
