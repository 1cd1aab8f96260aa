package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rubriek.shared.EmailAddress;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

@DatabaseTest
class ConfirmationsTest {

    @Inject
    Linde linde;

    @Inject
    Confirmations confirmations;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    Notices notices;

    @Inject
    Dossiers dossiers;

    @Inject
    TickingClock clock;

    private final EmailAddress cor = Linde.someone();

    @Test
    void G_03_looking_confirms_nothing_and_the_button_does_once() {
        var list = linde.list();
        linde.signUp(cor, list);
        var token = linde.token(Purpose.CONFIRM, list, cor);
        assertFalse(confirmations.look(token).orElseThrow().confirmed());
        assertEquals(SubscriptionStatus.UNCONFIRMED, linde.member(list, cor).status());
        assertTrue(confirmations.confirm(token).orElseThrow().confirmed());
        assertTrue(confirmations.confirm(token).orElseThrow().confirmed());
        assertTrue(confirmations.look(token).orElseThrow().confirmed());
        assertEquals(List.of("asked", "confirmed"), linde.steps(list, cor));
    }

    @Test
    void pressing_it_twice_at_once_is_pressing_it_once() throws Exception {
        var list = linde.list();
        linde.signUp(cor, list);
        var token = linde.token(Purpose.CONFIRM, list, cor);
        Linde.together(4, () -> confirmations.confirm(token).isPresent()).forEach(answer -> assertTrue(answer));
        assertEquals(List.of("asked", "confirmed"), linde.steps(list, cor));
    }

    @Test
    void G_01_the_proof_holds_the_words_the_page_and_the_moments() {
        var list = linde.list();
        linde.signUp(cor, list);
        confirmations.confirm(linde.token(Purpose.CONFIRM, list, cor));
        var steps = dossiers.history(linde.member(list, cor).id(), PageRequest.first(10), Locale.ENGLISH)
                .items();
        assertEquals(Linde.PAGE, steps.get(0).how());
        assertEquals("subscriber", steps.get(1).who());
        assertEquals(Linde.WORDS, steps.get(1).words());
        assertEquals(64, String.valueOf(steps.get(1).wordsHash()).length());
        assertTrue(steps.get(1).at().isAfter(steps.get(0).at()));
        assertEquals(list.slug(), steps.get(0).list());
    }

    @Test
    void the_link_that_was_mailed_works_for_seven_days() {
        var list = linde.list();
        linde.signUp(cor, list);
        var token = mailedToken();
        clock.forward(Duration.ofDays(7).minusMinutes(1));
        assertTrue(confirmations.look(token).isPresent());
        clock.forward(Duration.ofMinutes(2));
        assertTrue(confirmations.look(token).isEmpty());
        assertTrue(confirmations.confirm(token).isEmpty());
        assertEquals(SubscriptionStatus.UNCONFIRMED, linde.member(list, cor).status());
    }

    @Test
    void who_has_left_since_is_not_brought_back_by_the_old_link() {
        var list = linde.list();
        linde.signUp(cor, list);
        var token = linde.token(Purpose.CONFIRM, list, cor);
        confirmations.confirm(token);
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, cor), Unsubscriptions.Way.PAGE);
        assertTrue(confirmations.confirm(token).isEmpty());
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, linde.member(list, cor).status());
    }

    @Test
    void S_11_a_link_for_leaving_confirms_nobody() {
        var list = linde.list();
        linde.signUp(cor, list);
        assertTrue(confirmations
                .confirm(linde.token(Purpose.UNSUBSCRIBE, list, cor))
                .isEmpty());
        assertEquals(SubscriptionStatus.UNCONFIRMED, linde.member(list, cor).status());
    }

    private String mailedToken() {
        var mail = notices.claim(1000).stream()
                .filter(n -> n.to().equals(cor))
                .findFirst()
                .orElseThrow()
                .mail()
                .plain();
        return mail.substring(mail.indexOf("/confirm/") + "/confirm/".length())
                .lines()
                .findFirst()
                .orElseThrow();
    }
}
