package rubriek.dispatch;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.shared.EmailAddress;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink;
import rubriek.support.TickingClock;

/** T-09: a provider that is mailed too fast waits, and nobody waits for it. */
@DatabaseTest
@TestProfile(Relayed.class)
class PaceTest {

    private static final SmtpSink SINK = Relayed.SINK;
    private static final Duration STOP = Duration.ofMinutes(10);

    @Inject
    Linde linde;

    @Inject
    Held held;

    @Inject
    Courier courier;

    @Inject
    Deliveries deliveries;

    @Inject
    Instances instances;

    @Inject
    WarmUps warmUps;

    @Inject
    RelayWatch watch;

    @Inject
    Sql sql;

    @Inject
    TickingClock clock;

    @BeforeEach
    void nobody_takes_anything() {
        SINK.clear();
        held.stopTheCouriers();
    }

    @AfterEach
    void they_go_on() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
        SINK.clear();
        watch.worked();
    }

    @Test
    void a_provider_that_thinks_us_too_fast_waits_and_the_others_get_it() {
        var paper = linde.withReaders(5);
        var dispatch = toSlowReaders(paper, "421 4.7.28 Our system has detected an unusual rate of mail");
        var halting = linde.look(dispatch);
        assertEquals(new DeliveryCounts(8, 3, 0, 5, 0, 0, 0), halting.counts(), "T-09");
        assertTrue(halting.reason().contains("slow." + paper.slug() + ".example: “421 4.7.28"), halting.reason());
        var waiting = waiting(dispatch);
        assertEquals(1, waiting.stream().filter(row -> row.attempts() == 1).count(), "only the first was tried");
        waiting.stream()
                .filter(row -> row.attempts() == 0)
                .forEach(row -> assertTrue(
                        row.nextTryAt().isAfter(clock.instant().plus(STOP).minusSeconds(30)), "T-09"));
    }

    @Test
    void it_is_known_to_health() {
        var paper = linde.withReaders(1);
        toSlowReaders(paper, "451 4.7.650 The mail server has been temporarily rate limited");
        clock.forward(Duration.ofMinutes(1));
        get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'mail' }.data.tooFastFor", containsString("451 4.7.650"));
    }

    @Test
    void after_ten_minutes_it_is_tried_again_by_itself() {
        var dispatch = toSlowReaders(linde.withReaders(1), "421 4.7.28 too fast");
        SINK.clear();
        courier.send(new Batch(dispatch, 0));
        assertEquals(1, linde.look(dispatch).counts().sent(), "nobody before");
        clock.forward(STOP.plusMinutes(1));
        courier.send(new Batch(dispatch, 0));
        assertEquals(4, linde.look(dispatch).counts().sent(), "T-09");
        assertNull(linde.look(dispatch).reason());
    }

    @Test
    void greylisting_and_a_goodbye_of_the_relay_stop_no_provider() {
        var greylisted = toSlowReaders(linde.withReaders(1), "450 4.7.1 Greylisted");
        assertTrue(waiting(greylisted).stream().allMatch(row -> row.attempts() == 1));
        var goodbye = toSlowReaders(linde.withReaders(1), "421 4.3.2 Shutting down");
        assertFalse(waiting(goodbye).stream().anyMatch(row -> row.attempts() == 0 && row.nextTryAt() != null));
    }

    @Test
    void a_batch_of_whom_nobody_is_let_in_is_put_down_until_they_are() {
        var paper = linde.withReaders(0);
        for (var i = 0; i < 340; i++) linde.join(paper.slug(), paper.reader(i));
        SINK.answer(SmtpSink.Moment.RCPT, "421 4.7.28 too fast");
        var dispatch = held.begun(paper);
        var until = courier.send(new Batch(dispatch, 0)).until();
        assertTrue(until.isAfter(clock.instant().plusSeconds(20)), "T-09");
        assertTrue(until.isBefore(clock.instant().plusSeconds(40)), "others may be in it");
        var untouched = new AtomicInteger();
        deliveries.each(dispatch, DeliveryFilter.ALL, row -> {
            if (row.nextTryAt() == null) untouched.incrementAndGet();
        });
        assertTrue(untouched.get() > 170 && untouched.get() < 320, "some of them, and the other batch");
    }

    @Test
    void instances_share_the_rate_to_the_relay() {
        var pace = new Pace("smtp", new Settings(10, 0, 1, null), instances, warmUps, clock);
        assertEquals(Duration.ZERO, pace.untilRelay());
        var alone = reserved(pace, 200);
        QuarkusTransaction.begin();
        try {
            checkIn("one more");
            checkIn("and one");
            var live = instances.live();
            var shared = new Pace("smtp", new Settings(10, 0, 1, null), instances, warmUps, clock);
            shared.begin();
            var wait = reserved(shared, 200);
            assertEquals(live, Math.round((double) wait.toMillis() / alone.toMillis()), "T-09");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void a_provider_has_no_more_on_their_way_than_its_connections() {
        var pace = new Pace("smtp", new Settings(0, 0, 1, null), instances, warmUps, clock);
        var visit = pace.enter(new EmailAddress("anna@gmail.com"));
        assertTrue(visit.isPresent());
        assertTrue(pace.enter(new EmailAddress("bert@googlemail.com")).isEmpty(), "T-09");
        assertTrue(pace.enter(new EmailAddress("carla@dorp.example")).isPresent(), "T-09");
        pace.leave(visit.get());
        assertTrue(pace.enter(new EmailAddress("bert@googlemail.com")).isPresent());
    }

    /** Three readers at a provider that says this to each, and the paper's own; one lane went through them once. */
    private UUID toSlowReaders(Linde.Paper paper, String reply) {
        for (var i = 0; i < 3; i++) {
            var slow = "lezer" + i + "@slow." + paper.slug() + ".example";
            linde.join(paper.slug(), slow);
            SINK.refuse(slow, reply);
        }
        var dispatch = held.begun(paper);
        courier.send(new Batch(dispatch, 0));
        return dispatch;
    }

    private List<DeliveryRow> waiting(UUID dispatch) {
        var queued = new DeliveryFilter(DeliveryState.QUEUED, null, null, false);
        return deliveries.list(dispatch, queued, PageRequest.first(9)).items();
    }

    private static Duration reserved(Pace pace, int copies) {
        for (var i = 1; i < copies; i++) pace.untilRelay();
        return pace.untilRelay();
    }

    private void checkIn(String name) {
        sql.update(
                "insert into qrtz_scheduler_state (sched_name, instance_name, last_checkin_time, checkin_interval)"
                        + " values (?, ?, ?, ?)",
                CourierScheduler.NAME,
                name,
                Long.MAX_VALUE / 2,
                5_000L);
    }

    /** Gmail and nobody else has a name. */
    record Settings(
            double relayRate,
            double providerRate,
            int providerConnections,
            @Nullable LocalDate warmedFrom) implements PaceSettings {

        @Override
        public int refusedPercent() {
            return 10;
        }

        @Override
        public int unknownPercent() {
            return 25;
        }

        @Override
        public int startRefused() {
            return 5;
        }

        @Override
        public int startPercent() {
            return 50;
        }

        @Override
        public Duration stop() {
            return STOP;
        }

        @Override
        public Growing warmUp() {
            return new Doubling(Optional.ofNullable(warmedFrom), 3, 2);
        }

        @Override
        public Duration climb() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Map<String, Provider> providers() {
            return Map.of("gmail", new Gmail());
        }
    }

    private record Doubling(Optional<LocalDate> from, long first, double growth) implements PaceSettings.Growing {}

    private record Gmail() implements PaceSettings.Provider {

        @Override
        public List<String> domains() {
            return List.of("gmail.com", "googlemail.com");
        }

        @Override
        public OptionalDouble rate() {
            return OptionalDouble.empty();
        }

        @Override
        public OptionalInt connections() {
            return OptionalInt.empty();
        }
    }
}
