package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** T-16, R-04: a dispatch is not expected to end before a warm-up lets its last copy leave. */
@DatabaseTest
@TestProfile(Relayed.class)
class WarmUpEndTest {

    @Inject
    Held held;

    @Inject
    Linde linde;

    @Inject
    Sql sql;

    @Inject
    ComplaintBooks complaints;

    @Inject
    Relays relays;

    @Inject
    Instances instances;

    @Inject
    WarmUps warmUps;

    @Inject
    TickingClock clock;

    private LocalDate today;

    @BeforeEach
    void nobody_sent_anything() {
        held.stopTheCouriers();
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        sql.update("delete from relay_day where relay like 'opbouw%'");
    }

    @AfterEach
    void they_go_on() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
    }

    /** Three on the first day, six on the next, twelve on the third. */
    @Test
    void the_last_copy_leaves_on_the_day_that_gives_it() {
        assertEquals(Optional.empty(), end(withReadersAtGmail(3), today), "T-16: today");
        assertEquals(Optional.of(day(1)), end(withReadersAtGmail(4), today), "T-16");
        assertEquals(Optional.of(day(1)), end(withReadersAtGmail(9), today), "T-16");
        assertEquals(Optional.of(day(2)), end(withReadersAtGmail(10), today), "T-16");
    }

    @Test
    void what_left_today_is_gone() {
        QuarkusTransaction.requiringNew().run(() -> warmUps.add("opbouw0", today, Map.of("gmail", 2L)));
        assertEquals(Optional.of(day(1)), end(withReadersAtGmail(2), today), "T-16");
    }

    @Test
    void without_one_over_every_relay_nothing_waits_for_a_day() {
        var dispatch = withReadersAtGmail(4);
        assertEquals(Optional.empty(), end(dispatch, (LocalDate) null));
        assertEquals(Optional.empty(), end(dispatch, today, null), "the other takes what is kept back");
        assertEquals(Optional.empty(), end(dispatch, today, today), "T-16: three over each");
        assertEquals(Optional.of(day(1)), end(withReadersAtGmail(7), today, today), "T-16");
    }

    private Instant day(int later) {
        return today.plusDays(later).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** And three elsewhere. */
    private UUID withReadersAtGmail(int readers) {
        var paper = linde.withReaders(3);
        IntStream.range(0, readers).forEach(i -> linde.join(paper.slug(), paper.slug() + "." + i + "@gmail.com"));
        return held.begun(paper);
    }

    /** @param from when a warm-up begins over each relay */
    private Optional<Instant> end(UUID dispatch, @Nullable LocalDate... from) {
        var warming = new Relays(
                IntStream.range(0, from.length)
                        .mapToObj(i -> relay("opbouw" + i, from[i]))
                        .toList(),
                clock);
        var tally = new Tally(sql, new WarmUpEnd(sql, warming, clock), complaints);
        return QuarkusTransaction.requiringNew()
                .call(() -> Optional.ofNullable(tally.onTheWay(dispatch).lastTry()));
    }

    private Relay relay(String name, @Nullable LocalDate from) {
        var first = relays.all().get(0);
        var pace = new Pace(name, new PaceTest.Settings(0, 0, 100, from), instances, warmUps, clock);
        return new Relay(first.plan(), () -> new Spoken(envelope -> Spoken.ACCEPTED), first.watch(), pace, clock);
    }
}
