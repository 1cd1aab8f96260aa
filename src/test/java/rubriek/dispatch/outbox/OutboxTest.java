package rubriek.dispatch.outbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubriek.dispatch.Envelope;
import rubriek.shared.Missing;

class OutboxTest {

    @TempDir
    Path folder;

    @Test
    void with_a_relay_there_is_no_outbox_whatever_lies_in_its_folder() {
        var kept = new LocalOutbox(folder, Clock.systemUTC());
        try (var lane = kept.open()) {
            var mail = "Subject: Hallo\r\n\r\n".getBytes(StandardCharsets.UTF_8);
            lane.carry(new Envelope("van@linde.example", "aan@linde.example"), mail, () -> {});
        }
        var open = new Outbox(kept, Optional.empty());
        var name = open.page(1).items().get(0).name();
        assertTrue(open.isOpen());
        assertTrue(open.mail(name).source().startsWith("Subject: Hallo"));

        var closed = new Outbox(kept, Optional.of("relay.example"));
        assertFalse(closed.isOpen());
        assertThrows(Missing.class, () -> closed.page(1));
        assertThrows(Missing.class, () -> closed.mail(name));
    }
}
