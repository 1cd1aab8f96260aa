package rubriek.shared.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

@DatabaseTest
class RetentionTest {

    @Inject
    Retention retention;

    @Inject
    RetentionLog log;

    @Inject
    EntityManager session;

    @Inject
    TickingClock clock;

    @Test
    void G_08_what_is_looked_at_is_what_goes() {
        clock.forward(Duration.ofDays(420));
        var looked = retention.look(Locale.ENGLISH);
        retention.run();
        var gone = retention.look(Locale.ENGLISH);
        for (var i = 0; i < looked.size(); i++) {
            var run = gone.get(i).lastRun();
            assertEquals(
                    looked.get(i).due(),
                    run == null ? -1 : run.removed(),
                    looked.get(i).rule());
            assertEquals(0, gone.get(i).due(), looked.get(i).rule());
        }
    }

    @Test
    void every_rule_says_what_it_is_about_to_those_who_read_english_and_dutch() {
        var english = retention.look(Locale.ENGLISH);
        var dutch = retention.look(Locale.forLanguageTag("nl"));
        for (var i = 0; i < english.size(); i++)
            assertNotEquals(english.get(i).what(), dutch.get(i).what());
        assertEquals(
                List.of(
                        "address-changes",
                        "bulk-changes",
                        "consent-proof",
                        "repeated-requests",
                        "send-records",
                        "service-mails",
                        "unconfirmed"),
                english.stream().map(RetentionView::rule).collect(Collectors.toList()));
        assertEquals(
                List.of("P7D", "P30D", "P5Y", "P1D", "P13M", "P13M", "P7D"),
                english.stream().map(RetentionView::keptFor).toList());
    }

    @Test
    void a_rule_that_fails_keeps_no_other_from_its_work() {
        var broken = new Heap("a-" + UUID.randomUUID().toString().substring(0, 8), Keeping.of("P1D"), 7, true);
        var sound = new Heap("b-" + UUID.randomUUID().toString().substring(0, 8), Keeping.of("P1D"), 7, false);
        new Retention(List.of(broken, sound), log, clock).run();
        var failed = log.last(broken.name()).orElseThrow();
        assertTrue(failed.failed());
        assertEquals(2, failed.removed());
        var done = log.last(sound.name()).orElseThrow();
        assertFalse(done.failed());
        assertEquals(7, done.removed());
        assertTrue(done.finishedAt() != null);
    }

    @Test
    void a_beginning_that_is_not_written_down_keeps_no_other_rule_from_its_work() {
        var broken = new Heap("e" + "-".repeat(60), Keeping.of("P1D"), 7, false); // the log has no room for the name
        var sound = new Heap("f-" + UUID.randomUUID().toString().substring(0, 8), Keeping.of("P1D"), 7, false);
        new Retention(List.of(broken, sound), log, clock).run();
        assertEquals(7, broken.rows.get());
        assertEquals(0, sound.rows.get());
    }

    @Test
    void an_end_that_is_not_written_down_keeps_no_other_rule_from_its_work() {
        var broken = new Heap("g-" + UUID.randomUUID().toString().substring(0, 8), Keeping.of("P1D"), 7, true);
        var sound = new Heap("h-" + UUID.randomUUID().toString().substring(0, 8), Keeping.of("P1D"), 7, false);
        new Retention(List.of(broken, sound), withoutEndOf(broken), clock).run();
        assertFalse(log.last(broken.name()).orElseThrow().failed());
        assertEquals(7, log.last(sound.name()).orElseThrow().removed());
    }

    private RetentionLog withoutEndOf(RetentionRule torn) {
        return new RetentionLog(session) {
            @Override
            void begin(String rule, Instant now) {
                log.begin(rule, now);
            }

            @Override
            void count(String rule, long removed) {
                log.count(rule, removed);
            }

            @Override
            void end(String rule, boolean failed, Instant now) {
                if (rule.equals(torn.name())) throw new IllegalStateException("planted");
                log.end(rule, failed, now);
            }
        };
    }

    @Test
    void what_is_kept_for_ever_is_not_touched() {
        var kept = new Heap("c-" + UUID.randomUUID().toString().substring(0, 8), Keeping.of("off"), 7, false);
        var only = new Retention(List.of(kept), log, clock);
        only.run();
        assertEquals(7, kept.rows.get());
        var view = only.look(rule -> "anything").get(0);
        assertNull(view.keptFor());
        assertNull(view.before());
        assertNull(view.lastRun());
        assertEquals(0, view.due());
    }

    @Test
    void two_runs_at_once_let_everything_go_once() {
        clock.forward(Duration.ofDays(420));
        var other = CompletableFuture.runAsync(retention::run);
        retention.run();
        other.join();
        retention.look(Locale.ENGLISH).forEach(view -> assertEquals(0, view.due(), view.rule()));
    }

    @Test
    void the_end_of_the_program_leaves_the_rest_to_the_next_run() {
        var heap = new Heap("d-" + UUID.randomUUID().toString().substring(0, 8), Keeping.of("P1D"), 7, false);
        var stopped = new Retention(List.of(heap), log, clock);
        heap.meanwhile = () -> stopped.end(new io.quarkus.runtime.ShutdownEvent());
        stopped.run();
        assertEquals(5, heap.rows.get());
        assertNull(log.last(heap.name()).orElseThrow().finishedAt());
        new Retention(List.of(heap), log, clock).run();
        assertEquals(0, heap.rows.get());
    }

    /** So many things, of which two go at a time. */
    private static final class Heap implements RetentionRule {

        private final String name;
        private final Keeping kept;
        private final boolean breaks;
        private final AtomicInteger rows;
        private Runnable meanwhile = () -> {};

        Heap(String name, Keeping kept, int rows, boolean breaks) {
            this.name = name;
            this.kept = kept;
            this.rows = new AtomicInteger(rows);
            this.breaks = breaks;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Keeping kept() {
            return kept;
        }

        @Override
        public long due(Instant before) {
            return rows.get();
        }

        @Override
        public int remove(Instant before) {
            if (breaks && rows.get() < 7) throw new IllegalStateException("planted");
            var some = Math.min(2, rows.get());
            rows.addAndGet(-some);
            meanwhile.run();
            return some;
        }
    }
}
