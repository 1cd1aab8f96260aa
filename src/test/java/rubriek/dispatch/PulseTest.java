package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rubriek.support.TickingClock;

/** which relay makes it slow. */
class PulseTest {

    private static final Envelope ENVELOPE = new Envelope("b@delinde.example", "noor@lezer.example");

    @Test
    void a_slow_relay_is_named_where_there_are_several() {
        assertEquals("0 s (tweede)", remark(Duration.ZERO, true, false).words());
        assertEquals("0 s", remark(Duration.ZERO, false, false).words());
    }

    @Test
    void so_is_one_that_ends_each_connection() {
        var several = remark(Duration.ofHours(1), true, true);
        assertTrue(
                several.sentence(Locale.ENGLISH)
                        .startsWith("The mail server (tweede) ends the connection after each message."),
                several.sentence(Locale.ENGLISH));
        var alone = remark(Duration.ofHours(1), false, true);
        assertTrue(alone.sentence(Locale.forLanguageTag("nl")).startsWith("De mailserver verbreekt de verbinding"));
    }

    private static Trouble remark(Duration slow, boolean several, boolean shortLived) {
        var pulse = new Pulse(slow, several, new TickingClock());
        try (var lane = pulse.watch(new RelayLane("tweede", new Taking(shortLived)), () -> {})) {
            lane.carry(ENVELOPE, new byte[0], () -> {});
        }
        return pulse.remark().orElseThrow();
    }

    private record Taking(boolean shortLived) implements Lane {

        @Override
        public Outcome carry(Envelope envelope, byte[] message, Runnable beforeDot) {
            return new Outcome.Accepted(new Reply(250, Optional.empty(), "Ok"));
        }

        @Override
        public void close() {}
    }
}
