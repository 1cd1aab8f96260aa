package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubriek.audience.Unsubscriptions.Way;
import rubriek.shared.EmailAddress;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.shared.SignedTokens;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

@DatabaseTest
class UnsubscriptionsTest {

    @Inject
    Linde linde;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    OneClicks oneClicks;

    @Inject
    Suppressions suppressions;

    @Inject
    Erasures erasures;

    @Inject
    Dossiers dossiers;

    @Inject
    SignedTokens tokens;

    @Inject
    TickingClock clock;

    private final EmailAddress anna = Linde.someone();

    @Test
    void U_06_looking_changes_nothing() {
        var list = linde.list();
        linde.confirmed(anna, list);
        var seen = unsubscriptions.look(token(list)).orElseThrow();
        assertFalse(seen.left());
        assertEquals(list.title(), seen.list());
        assertEquals(List.of("added"), linde.steps(list, anna));
    }

    @Test
    void U_07_leaving_twice_is_leaving_once() {
        var list = linde.list();
        linde.confirmed(anna, list);
        unsubscriptions.leave(token(list), Way.ONE_CLICK);
        unsubscriptions.leave(token(list), Way.ONE_CLICK);
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, linde.member(list, anna).status());
        assertEquals(List.of("added", "unsubscribed"), linde.steps(list, anna));
    }

    @Test
    void U_07_so_is_leaving_several_times_at_once() throws Exception {
        var list = linde.list();
        linde.confirmed(anna, list);
        var token = token(list);
        Linde.together(6, () -> {
            unsubscriptions.leave(token, Way.ONE_CLICK);
            return true;
        });
        assertEquals(List.of("added", "unsubscribed"), linde.steps(list, anna));
    }

    @Test
    void U_10_many_who_leave_at_the_same_moment_leave_each_by_a_step_of_their_own() throws Exception {
        var list = linde.list();
        var people = Stream.generate(Linde::someone).limit(24).toList();
        people.forEach(p -> linde.confirmed(p, list));
        var stays = Linde.someone();
        linde.confirmed(stays, list);
        var left = new AtomicInteger();
        Linde.together(
                48,
                () -> { // each of them twice
                    var one = people.get(left.getAndIncrement() % people.size());
                    oneClicks.leave(linde.token(Purpose.UNSUBSCRIBE, list, one));
                    assertEquals(
                            SubscriptionStatus.UNSUBSCRIBED,
                            linde.member(list, one).status());
                    return true;
                });
        for (var one : people) assertEquals(List.of("added", "unsubscribed"), linde.steps(list, one));
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(list, stays).status());
    }

    @Test
    void what_the_ledger_says_of_leaving_and_how_the_rows_stand_after_it() {
        var list = linde.list();
        linde.confirmed(anna, list);
        var before = linde.member(list, anna);
        clock.forward(Duration.ofHours(1));
        oneClicks.leave(token(list));
        var after = linde.member(list, anna);
        assertEquals(before.version() + 1, after.version());
        assertTrue(after.updatedAt().isAfter(before.updatedAt()));
        var step = history(list).get(1);
        assertEquals(ConsentAction.UNSUBSCRIBED, step.action());
        assertEquals(after.updatedAt(), step.at());
        assertEquals(List.of("subscriber", "one-click"), List.of(step.who(), step.how()));
        assertEquals(list.slug(), step.list());
        assertNull(step.words());
        oneClicks.leave(token(list));
        assertEquals(after.version(), linde.member(list, anna).version());
    }

    @Test
    void U_08_one_list_is_left_and_no_other_unless_all_of_the_publisher_are_meant() {
        var publisher = "Stichting De Linde " + UUID.randomUUID();
        var weekly = linde.list(linde.newsletter(publisher), OptIn.DOUBLE);
        var monthly = linde.list(linde.newsletter(publisher), OptIn.DOUBLE);
        var elsewhere = linde.list();
        for (var list : List.of(weekly, monthly, elsewhere)) linde.confirmed(anna, list);
        assertTrue(unsubscriptions.look(token(weekly)).orElseThrow().more());
        unsubscriptions.leave(token(weekly), Way.PAGE);
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(monthly, anna).status());
        unsubscriptions.leaveAll(token(weekly));
        assertEquals(
                SubscriptionStatus.UNSUBSCRIBED, linde.member(monthly, anna).status());
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(elsewhere, anna).status());
        assertFalse(unsubscriptions.look(token(elsewhere)).orElseThrow().more());
    }

    @Test
    void the_same_link_brings_back_what_it_ended_for_thirty_days() {
        var publisher = "Stichting De Linde " + UUID.randomUUID();
        var weekly = linde.list(linde.newsletter(publisher), OptIn.DOUBLE);
        var monthly = linde.list(linde.newsletter(publisher), OptIn.DOUBLE);
        for (var list : List.of(weekly, monthly)) linde.confirmed(anna, list);
        unsubscriptions.leaveAll(token(weekly));
        clock.forward(Duration.ofDays(29));
        unsubscriptions.comeBack(token(weekly));
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(weekly, anna).status());
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(monthly, anna).status());
        assertEquals(List.of("added", "unsubscribed", "resubscribed"), linde.steps(weekly, anna));
    }

    @Test
    void who_left_two_lists_by_a_click_for_each_returns_to_one() {
        var one = linde.list();
        var other = linde.list();
        for (var list : List.of(one, other)) linde.confirmed(anna, list);
        unsubscriptions.leave(List.of(linde.subscription(one, anna), linde.subscription(other, anna)), Way.ONE_CLICK);
        unsubscriptions.comeBack(token(one));
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(one, anna).status());
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, linde.member(other, anna).status());
    }

    @Test
    void after_thirty_days_it_brings_nobody_back() {
        var list = linde.list();
        linde.confirmed(anna, list);
        unsubscriptions.leave(token(list), Way.PAGE);
        clock.forward(Duration.ofDays(30).plusMinutes(1));
        unsubscriptions.comeBack(token(list));
        var seen = unsubscriptions.look(token(list)).orElseThrow();
        assertTrue(seen.left());
        assertFalse(seen.mayReturn());
    }

    @Test
    void it_brings_back_nobody_whose_address_is_suppressed_since_and_nobody_who_never_confirmed() {
        var list = linde.list();
        linde.confirmed(anna, list);
        unsubscriptions.leave(token(list), Way.PAGE);
        suppressions.suppress(anna, SuppressionReason.COMPLAINT, null);
        unsubscriptions.comeBack(token(list));
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, linde.member(list, anna).status());
        var bo = Linde.someone();
        linde.signUp(bo, list);
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, bo), Way.PAGE);
        unsubscriptions.comeBack(linde.token(Purpose.UNSUBSCRIBE, list, bo));
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, linde.member(list, bo).status());
    }

    @Test
    void G_07_why_somebody_left_stands_with_the_step_that_they_left_by() {
        var list = linde.list();
        linde.confirmed(anna, list);
        unsubscriptions.leave(token(list), Way.PAGE);
        unsubscriptions.explain(token(list), LeavingReason.TOO_OFTEN, " Elke week is veel. ");
        assertEquals(Arrays.asList(null, LeavingReason.TOO_OFTEN), reasons(list));
        assertEquals("Elke week is veel.", history(list).get(1).leftDetail());
        assertEquals(
                LeavingReason.TOO_OFTEN,
                dossiers.export(linde.member(list, anna).id(), Linde.EDITOR, Locale.ENGLISH)
                        .history()
                        .get(1)
                        .leftBecause());
    }

    @Test
    void nobody_leaves_for_what_they_said_of_an_earlier_time() {
        var list = linde.list();
        linde.signUp(anna, list);
        unsubscriptions.leave(token(list), Way.PAGE);
        unsubscriptions.explain(token(list), LeavingReason.NEVER_ASKED, null);
        clock.forward(Duration.ofDays(40));
        linde.signUp(anna, list);
        assertEquals(LeavingReason.NEVER_ASKED, reasons(list).get(1));
        unsubscriptions.leave(token(list), Way.PAGE);
        assertEquals(Arrays.asList(null, null, null, null), reasons(list));
    }

    private List<ConsentView> history(ListView list) {
        var person = linde.member(list, anna).id();
        return dossiers.history(person, PageRequest.first(9), Locale.ENGLISH).items();
    }

    private List<@Nullable LeavingReason> reasons(ListView list) {
        var reasons = new ArrayList<@Nullable LeavingReason>();
        history(list).forEach(step -> reasons.add(step.leftBecause()));
        return reasons;
    }

    @Test
    void U_04_a_link_with_any_changed_character_finds_nobody() {
        var list = linde.list();
        linde.confirmed(anna, list);
        var token = token(list);
        for (var i = 0; i < token.length(); i++) {
            var other = token.charAt(i) == 'A' ? 'B' : 'A';
            var forged = token.substring(0, i) + other + token.substring(i + 1);
            unsubscriptions.leave(forged, Way.PAGE);
            oneClicks.leave(forged);
            assertTrue(unsubscriptions.look(forged).isEmpty(), forged);
        }
        unsubscriptions.leave(linde.token(Purpose.CONFIRM, list, anna), Way.ONE_CLICK);
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(list, anna).status());
    }

    @Test
    void U_09_a_link_of_two_years_ago_still_works_after_the_key_was_changed() {
        var list = linde.list();
        linde.confirmed(anna, list);
        var token = token(list);
        clock.forward(Duration.ofDays(800));
        tokens.rotate();
        unsubscriptions.leave(token, Way.ONE_CLICK);
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, linde.member(list, anna).status());
    }

    @Test
    void U_07_the_link_of_an_erased_person_finds_nobody() {
        var list = linde.list();
        var person = linde.confirmed(anna, list);
        var token = token(list);
        erasures.erase(person.id(), null, Linde.EDITOR);
        assertTrue(unsubscriptions.look(token).isEmpty());
        unsubscriptions.leave(token, Way.ONE_CLICK);
        unsubscriptions.leaveAll(token);
        unsubscriptions.comeBack(token);
        assertFalse(linde.knows(list, anna));
    }

    private String token(ListView list) {
        return linde.token(Purpose.UNSUBSCRIBE, list, anna);
    }
}
