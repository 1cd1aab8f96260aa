package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.outbox.LocalOutbox;
import rubriek.dispatch.refusal.Fault;
import rubriek.shared.EmailAddress;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** How copies are dealt out among relays, without any of them being talked to. */
@DatabaseTest
class CrewTest {

    @Inject
    Instances instances;

    @Inject
    WarmUps warmUps;

    @Inject
    LocalOutbox outbox;

    @Inject
    PaceSettings settings;

    @Inject
    Sql sql;

    @Inject
    TickingClock clock;

    @BeforeEach
    void nothing_was_sent_today() {
        sql.update("delete from relay_day");
    }

    @Test
    void small_portions_come_out_by_weight_too() {
        var crew = crew(relay("a", 3), relay("b", 1));
        var dealt = new TreeMap<String, Integer>();
        for (var i = 0; i < 40; i++)
            deal(crew, copies(1, "dorp.example")).forEach((to, n) -> dealt.merge(to, n, Integer::sum));
        assertEquals(Map.of("a", 30, "b", 10), dealt);
    }

    @Test
    void who_carries_the_domain_goes_before_who_carries_all_and_weight_before_none() {
        var own = relay("eigen", 1, settings, "delinde.example");
        var reserve = relay("reserve", 0, settings, "delinde.example");
        var all = relay("allen", 5);
        var crew = crew(all, reserve, own);
        assertEquals(Map.of("eigen", 4), deal(crew, copies(4, "dorp.example")));
        own.failed(new Trouble(Reason.RELAY_AWAY, "away"));
        assertEquals(Map.of("reserve", 4), deal(crew, copies(4, "dorp.example")));
        reserve.failed(new Trouble(Reason.RELAY_LOCKED, "535 no"));
        assertEquals(Map.of("allen", 4), deal(crew, copies(4, "dorp.example")));
        all.failed(new Trouble(Reason.RELAY_AWAY, "away too"));
        assertEquals(Map.of(), deal(crew, copies(4, "dorp.example")));
        assertEquals(
                new Trouble(Reason.RELAY_AWAY, "eigen: away; reserve: 535 no; allen: away too"),
                crew.idle().why());
        assertTrue(crew.shut().orElseThrow().isBefore(clock.instant().plusSeconds(6)));
    }

    /** Else a dispatch goes on saying that copies wait for one that is long back. */
    @Test
    void it_is_whole_while_all_of_them_serve() {
        var one = relay("een", 1);
        var other = relay("twee", 1);
        var crew = crew(one, other);
        assertTrue(crew.isWhole());
        other.bar("delinde.example", new Breaker.Stop(Reason.SENDER_REFUSED, "550 no"));
        assertFalse(crew.isWhole());
        assertTrue(crew(one).isWhole());
        one.failed(new Trouble(Reason.RELAY_AWAY, "away"));
        assertFalse(crew(one).isWhole());
        clock.forward(Duration.ofSeconds(6));
        assertTrue(crew(one).isWhole(), "it may be asked again");
    }

    /** A lane that begins a batch between the last refusal and the pause must not let the sender go on; who resumes it does. */
    @Test
    void T_10_what_stopped_a_sender_is_forgotten_only_once_its_pause_is_written_down() {
        var one = relay("een", 1);
        var other = relay("twee", 1);
        var crew = crew(one, other);
        var why = new Breaker.Stop(Reason.SENDER_REFUSED, "550 no");
        assertTrue(crew.stopped(one, why).isEmpty(), "the other takes it");
        assertTrue(crew.stopped(other, why).isPresent());
        crew.begin();
        assertTrue(crew.stop().isPresent());
        assertEquals(Map.of(), deal(crew, copies(4, "dorp.example")));
        crew.paused();
        crew.begin();
        assertTrue(crew.stop().isEmpty());
        assertEquals(Map.of("een", 2, "twee", 2), deal(crew, copies(4, "dorp.example")));
    }

    /** Of several reasons the one is told that cost readers. */
    @Test
    void T_10_a_list_that_is_refused_from_its_start_keeps_off_alone() {
        var one = relay("een", 1);
        var other = relay("twee", 1);
        var bad = crew(one, other).of(new Breaker.Mailed("delinde.example", new UUID(0, 1)));
        var good = crew(one, other).of(new Breaker.Mailed("delinde.example", new UUID(0, 2)));
        assertTrue(bad.stopped(other, new Breaker.Stop(Reason.REFUSED_FROM_THE_START, "550 gone"))
                .isEmpty());
        assertFalse(bad.takenBy(other), "T-10");
        assertTrue(good.takenBy(other), "T-10");
        assertTrue(good.stopped(one, new Breaker.Stop(Reason.SENDER_TURNED_AWAY, "553 no"))
                .isEmpty());
        assertFalse(bad.takenBy(one), "it is said of the sender");
        assertEquals(
                Optional.of(new Breaker.Stop(Reason.REFUSED_FROM_THE_START, "een: 553 no; twee: 550 gone")),
                bad.stop());
        assertTrue(good.stop().isEmpty());
        bad.paused();
        bad.begin();
        assertTrue(bad.takenBy(other));
    }

    @Test
    void a_sender_that_keeps_off_every_relay_is_asked_about_later_and_never_at_once() {
        var one = relay("een", 1);
        var other = relay("twee", 1);
        one.bar("delinde.example", new Breaker.Stop(Reason.SENDER_REFUSED, "550 no"));
        other.bar("delinde.example", new Breaker.Stop(Reason.SENDER_REFUSED, "550 no"));
        var now = clock.instant();
        assertTrue(crew(one, other).idle().until().isAfter(now.plusSeconds(29)), "T-10");
        clock.forward(Duration.ofHours(-1));
        assertTrue(one.barred("delinde.example").isEmpty(), "R-07: a bar lasts an hour when the clock is put back");
        assertEquals(Map.of(), other.barred(), "R-07");
    }

    @Test
    void one_that_nobody_serves_goes_over_those_of_a_further_rank_when_the_first_was_tried() {
        var first = relay("eerst", 1);
        var reserve = relay("reserve", 0);
        var crew = crew(first, reserve);
        var copy = copies(1, "dorp.example").get(0);
        assertTrue(crew.hasAnother(copy, (relay, c) -> relay == first), "T-12");
        assertEquals(
                Set.of(reserve),
                crew.deal(List.of(copy), (relay, c) -> relay == first).keySet());
        reserve.failed(new Trouble(Reason.RELAY_AWAY, "away"));
        assertTrue(!crew.hasAnother(copy, (relay, c) -> relay == first));
        assertTrue(crew.mayHaveAnother(copy, (relay, c) -> relay == first), "once it is back");
    }

    @Test
    void a_sender_whom_no_relay_carries_waits_and_the_reason_says_so() {
        var crew = crew();
        assertEquals(Map.of(), deal(crew, copies(1, "dorp.example")));
        assertEquals(
                new Trouble(Reason.NO_RELAY, "delinde.example"), crew.idle().why());
        assertTrue(crew.shut().isEmpty(), "so that somebody comes to say it");
    }

    @Test
    void whoever_finds_one_back_is_the_only_one_to_try() {
        var back = relay("terug", 1);
        var crew = crew(back, relay("ander", 1));
        back.failed(new Trouble(Reason.RELAY_AWAY, "away"));
        clock.forward(Duration.ofSeconds(6));
        assertEquals(Map.of("terug", 2, "ander", 2), deal(crew, copies(4, "dorp.example")));
        assertEquals(Map.of("ander", 4), deal(crew, copies(4, "dorp.example")));
        back.watch().worked();
        assertEquals(Map.of("terug", 2, "ander", 2), deal(crew, copies(4, "dorp.example")));
    }

    @Test
    void what_the_warm_up_of_one_does_not_give_goes_over_the_other_and_each_counts_for_itself() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var fresh = relay("nieuw", 1, warmingUp(today));
        var known = relay("bekend", 1);
        var crew = crew(fresh, known);
        crew.begin();
        assertEquals(Map.of("nieuw", 5, "bekend", 5), deal(crew, copies(10, "gmail.com")));
        for (var i = 0; i < 2; i++)
            assertTrue(fresh.pace().enter(new EmailAddress("a@gmail.com")).isPresent());
        assertTrue(fresh.pace().enter(new EmailAddress("a@gmail.com")).isEmpty(), "T-16");
        assertEquals(Map.of("bekend", 10), deal(crew, copies(10, "gmail.com")), "T-16");
        assertEquals(Optional.empty(), crew.untilTomorrow(), "nobody waits for tomorrow");
        known.failed(new Trouble(Reason.RELAY_AWAY, "away"));
        assertEquals(Optional.of("gmail"), crew.untilTomorrow());
        known.watch().worked();
        assertEquals(Map.of("nieuw", 5, "bekend", 5), deal(crew, copies(10, "dorp.example")));
        crew.end();
        assertEquals(Map.of("gmail", 2L), positive(warmUps.add("nieuw", today, Map.of())));
        assertEquals(Map.of(), positive(warmUps.add("bekend", today, Map.of())));
    }

    @Test
    void a_provider_that_wants_it_slower_over_one_relay_says_nothing_of_the_other() {
        var slow = relay("traag", 1);
        var other = relay("ander", 1);
        var to = new EmailAddress("anna@gmail.com");
        var visit = slow.pace().enter(to).orElseThrow();
        var said = new Outcome.Refused(Stage.RCPT, new Reply(421, Optional.of("4.7.28"), "too fast"));
        var waits = new Settlement(DeliveryState.QUEUED, 421, "4.7.28", "too fast", null, Fault.SENDER);
        assertEquals(
                Optional.empty(),
                slow.pace().heard(new Breaker.Mailed("delinde.example", new UUID(0, 1)), visit, said, waits));
        slow.pace().leave(visit);
        assertTrue(slow.pace().enter(to).isEmpty(), "T-09");
        assertTrue(other.pace().enter(to).isPresent(), "T-09");
        assertEquals(
                Optional.of("traag: gmail: ⟦quoted|421 4.7.28 too fast⟧"),
                crew(slow, other).slow());
    }

    @Test
    void a_relay_that_broke_with_a_copy_gets_it_only_when_there_is_no_other() {
        var broken = relay("stuk", 1);
        var crew = crew(broken, relay("heel", 1));
        var copy = copies(1, "dorp.example").get(0);
        assertTrue(crew.hasAnother(copy, (relay, c) -> relay == broken));
        assertEquals(
                "heel",
                crew.deal(List.of(copy), (relay, c) -> relay == broken)
                        .keySet()
                        .iterator()
                        .next()
                        .name());
        assertTrue(!crew.hasAnother(copy, (relay, c) -> true));
        assertEquals(1, crew.deal(List.of(copy), (relay, c) -> true).size());
    }

    private static Map<String, Integer> deal(Crew crew, List<Claimed> copies) {
        var dealt = new TreeMap<String, Integer>();
        crew.deal(copies, (relay, copy) -> false).forEach((relay, pile) -> dealt.put(relay.name(), pile.size()));
        return dealt;
    }

    private static Map<String, Long> positive(Map<String, Long> copies) {
        copies.values().removeIf(none -> none == 0);
        return copies;
    }

    private Crew crew(Relay... relays) {
        return new Crew("delinde.example", Arrays.asList(relays), clock);
    }

    private Relay relay(String name, int weight) {
        return relay(name, weight, settings);
    }

    private Relay relay(String name, int weight, PaceSettings pace, String... domains) {
        var plan = new RelayPlan(name, Optional.empty(), Set.of(domains), weight, 2, false, pace);
        return new Relay(plan, outbox, new RelayWatch(clock), new Pace(name, pace, instances, warmUps, clock), clock);
    }

    private static List<Claimed> copies(int count, String domain) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Claimed(
                        i,
                        new UUID(0, 1),
                        new UUID(0, 2),
                        new EmailAddress("lezer" + i + "@" + domain),
                        "Lezer",
                        Instant.EPOCH,
                        "<a@delinde.example>",
                        "token",
                        Instant.EPOCH,
                        1,
                        null))
                .toList();
    }

    /** Two copies to each large provider on this first day. */
    private static PaceSettings warmingUp(LocalDate day) {
        return SetRelays.plans(Map.of(
                        "RUBRIEK_SMTP_HOST", "mail.linde.example",
                        "RUBRIEK_PACE_WARM_UP_FROM", day.toString(),
                        "RUBRIEK_PACE_WARM_UP_FIRST", "2",
                        "RUBRIEK_PACE_WARM_UP_GROWTH", "2"))
                .all()
                .get(0)
                .pace();
    }
}
