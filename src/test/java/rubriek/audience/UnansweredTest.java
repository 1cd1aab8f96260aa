package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import rubriek.shared.EmailAddress;
import rubriek.shared.Purpose;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

@DatabaseTest
class UnansweredTest {

    @Inject
    Linde linde;

    @Inject
    Unanswered unanswered;

    @Inject
    Confirmations confirmations;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    TickingClock clock;

    private final EmailAddress cor = Linde.someone();

    @Test
    void G_08_who_does_not_answer_in_seven_days_is_forgotten() {
        var list = linde.list();
        linde.signUp(cor, list);
        clock.forward(Duration.ofDays(6));
        forget();
        assertTrue(linde.knows(list, cor));
        clock.forward(Duration.ofDays(2));
        forget();
        assertEquals(0, linde.number("select count(*) from subscriber where email_key = ?", cor.key()));
    }

    @Test
    void who_is_on_another_list_stays_there() {
        var newsletter = linde.newsletter();
        var one = linde.list(newsletter, OptIn.DOUBLE);
        var two = linde.list(newsletter, OptIn.DOUBLE);
        linde.confirmed(cor, one);
        linde.signUp(cor, two);
        clock.forward(Duration.ofDays(8));
        forget();
        assertTrue(linde.knows(one, cor));
        assertFalse(linde.knows(two, cor));
    }

    @Test
    void who_had_left_and_was_only_asked_anew_has_still_left() {
        var list = linde.list();
        linde.confirmed(cor, list);
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, cor), Unsubscriptions.Way.PAGE);
        clock.forward(Duration.ofDays(2));
        linde.signUp(cor, list);
        clock.forward(Duration.ofDays(8));
        forget();
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, linde.member(list, cor).status());
        assertEquals(List.of("added", "unsubscribed", "asked", "expired"), linde.steps(list, cor));
    }

    @Test
    void who_answered_stays() {
        var list = linde.list();
        linde.signUp(cor, list);
        confirmations.confirm(linde.token(Purpose.CONFIRM, list, cor));
        clock.forward(Duration.ofDays(8));
        forget();
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(list, cor).status());
    }

    private void forget() {
        rounds();
        assertEquals(
                0,
                linde.number("select count(*) from search_word w where not exists"
                        + " (select 1 from subscriber p where p.id = w.subscriber_id)"),
                "G-07: words of nobody");
    }

    private void rounds() {
        var before = unanswered.kept().before(clock.instant()).orElseThrow();
        while (unanswered.remove(before) > 0) {}
    }
}
