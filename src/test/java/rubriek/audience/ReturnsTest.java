package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.Unsubscriptions.Way;
import rubriek.shared.EmailAddress;
import rubriek.shared.Purpose;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** Coming back brings nobody where they never were: what anybody may ask for in their name is no consent. */
@DatabaseTest
class ReturnsTest {

    @Inject
    Linde linde;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    TickingClock clock;

    private final EmailAddress anna = Linde.someone();

    @SuppressWarnings("NullAway.Init")
    private ListView weekly;

    @SuppressWarnings("NullAway.Init")
    private ListView monthly;

    @BeforeEach
    void anna_is_on_one_of_two_lists_of_a_publisher() {
        var publisher = "Stichting De Linde " + UUID.randomUUID();
        weekly = linde.list(linde.newsletter(publisher), OptIn.DOUBLE);
        monthly = linde.list(linde.newsletter(publisher), OptIn.DOUBLE);
        linde.confirmed(anna, weekly);
    }

    @Test
    void G_01_G_03_a_list_that_waited_for_an_answer_is_left_and_not_come_back_to() {
        linde.signUp(anna, monthly);
        leaveAllAndComeBack();
        assertEquals(List.of("asked", "unsubscribed"), linde.steps(monthly, anna));
    }

    @Test
    void G_01_G_03_nor_is_one_that_was_left_long_ago_and_asked_for_by_somebody_since() {
        linde.confirmed(anna, monthly);
        unsubscriptions.leave(token(monthly), Way.PAGE);
        clock.forward(Duration.ofDays(200));
        linde.signUp(anna, monthly);
        leaveAllAndComeBack();
        assertEquals(List.of("added", "unsubscribed", "asked", "unsubscribed"), linde.steps(monthly, anna));
    }

    @Test
    void G_01_G_03_nor_is_it_by_its_own_link() {
        unsubscriptions.leave(token(weekly), Way.PAGE);
        assertTrue(unsubscriptions.look(token(weekly)).orElseThrow().mayReturn());
        clock.forward(Duration.ofDays(200));
        linde.signUp(anna, weekly);
        unsubscriptions.leave(token(weekly), Way.PAGE);
        assertFalse(unsubscriptions.look(token(weekly)).orElseThrow().mayReturn());
        unsubscriptions.comeBack(token(weekly));
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, linde.member(weekly, anna).status());
    }

    private void leaveAllAndComeBack() {
        clock.forward(Duration.ofMinutes(1));
        unsubscriptions.leaveAll(token(weekly));
        unsubscriptions.comeBack(token(weekly));
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(weekly, anna).status());
        assertEquals(
                SubscriptionStatus.UNSUBSCRIBED, linde.member(monthly, anna).status());
    }

    private String token(ListView list) {
        return linde.token(Purpose.UNSUBSCRIBE, list, anna);
    }
}
