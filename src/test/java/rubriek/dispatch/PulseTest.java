package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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

    /** It may never answer. */
    @Test
    void a_relay_that_has_said_nothing_yet_is_silent_and_not_slow() {
        var pulse = new Pulse(Duration.ZERO, false, new TickingClock());
        var meanwhile = new AtomicReference<Trouble>();
        var waiting = new Spoken(envelope -> {
            meanwhile.set(pulse.remark().orElseThrow());
            return Spoken.ACCEPTED;
        });
        try (var lane = pulse.watch(waiting, () -> {})) {
            lane.carry(ENVELOPE, new byte[0], () -> {});
        }
        assertEquals(Reason.RELAY_SILENT, meanwhile.get().reason(), "R-07");
        var words = meanwhile.get().sentence(Locale.ENGLISH);
        assertTrue(words.startsWith("The mail server is silent: a copy has waited 0 s"), words);
        assertEquals(Reason.RELAY_SLOW, pulse.remark().orElseThrow().reason(), "it answered, late");
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
