package rubriek.dispatch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownEvent;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** T-09: a relay has no more connections than it may, however many want one. */
class LanesTest {

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final Ending ending = new Ending();
    private final Lanes lanes = new Lanes(Counted::new, 1);

    @Test
    void whoever_finds_none_free_waits_for_the_one_that_comes_back() {
        lanes.begin();
        lanes.begin();
        var first = lanes.take(ending).orElseThrow();
        assertFalse(lanes.hasOne());
        var second = CompletableFuture.supplyAsync(() -> lanes.take(ending));
        lanes.giveBack(first);
        assertSame(first, second.join().orElseThrow(), "its connection is used further");
        assertEquals(1, opened.get());
    }

    @Test
    void what_nobody_is_left_to_ask_for_is_closed() {
        lanes.begin();
        lanes.giveBack(lanes.take(ending).orElseThrow());
        assertTrue(lanes.hasOne());
        assertEquals(0, closed.get());
        lanes.end();
        assertEquals(1, closed.get());
    }

    @Test
    void nobody_waits_longer_than_the_program_lives() {
        lanes.begin();
        assertTrue(lanes.take(ending).isPresent());
        var waiting = CompletableFuture.supplyAsync(() -> lanes.take(ending));
        ending.begin(new ShutdownEvent());
        await().until(waiting::isDone);
        assertEquals(Optional.empty(), waiting.join());
    }

    /** Knows how many there are. */
    private final class Counted implements Lane {

        Counted() {
            opened.incrementAndGet();
        }

        @Override
        public Outcome carry(Envelope envelope, byte[] message, Runnable beforeDot) {
            throw new IllegalStateException("nothing is carried here");
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
