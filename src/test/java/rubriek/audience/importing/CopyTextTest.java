package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    @Test
    void rows_are_lines_and_cells_stand_between_tabs() {
        var id = UUID.fromString("01234567-89ab-7cde-8f01-23456789abcd");
        assertEquals(
                "0123456789ab7cde8f0123456789abcd\t7\ttrue\t2026-09-01T08:00:00Z\n\\N\t\n",
                text(new Object[] {id, 7, true, Instant.parse("2026-09-01T08:00:00Z")}, new @Nullable Object[] {null, ""
                }));
    }

    @Test
    void what_means_something_to_COPY_is_escaped() {
        assertEquals("C:\\\\n\\tZoë\\n\\r\\\\N\\\\.\n", text(new Object[] {"C:\\n\tZoë\n\r\\N\\."}));
    }

    @Test
    void octets_are_digits() {
        assertEquals("\\\\x00ff7a\n", text(new Object[] {new byte[] {0, (byte) 0xff, 'z'}}));
    }

    @Test
    void it_grows_with_its_rows() {
        var large = "ë".repeat(10_000);
        assertEquals(large + "\n" + large + "\n", text(new Object[] {large}, new Object[] {large}));
    }

    private static String text(@Nullable Object[]... rows) {
        var text = CopyText.of(List.of(rows));
        return new String(text.octets(), 0, text.length(), StandardCharsets.UTF_8);
    }
}
