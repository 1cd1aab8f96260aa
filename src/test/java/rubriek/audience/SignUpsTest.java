package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rubriek.shared.EmailAddress;
import rubriek.shared.Missing;
import rubriek.shared.Purpose;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

@DatabaseTest
class SignUpsTest {

    @Inject
    Linde linde;

    @Inject
    SignUps signUps;

    @Inject
    Confirmations confirmations;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    Suppressions suppressions;

    @Inject
    Erasures erasures;

    @Inject
    TickingClock clock;

    private final EmailAddress cor = Linde.someone();

    @Test
    void who_signs_up_is_unconfirmed_and_asked_by_mail() {
        var list = linde.list();
        linde.signUp(cor, list);
        assertEquals(SubscriptionStatus.UNCONFIRMED, linde.member(list, cor).status());
        assertEquals(1, linde.notices(list));
        assertEquals(List.of("asked"), linde.steps(list, cor));
    }

    @Test
    void S_12_a_thousand_sign_ups_of_one_address_make_one_mail() {
        var list = linde.list();
        for (var i = 0; i < 1000; i++) linde.signUp(cor, list);
        assertEquals(1, linde.notices(list));
        assertEquals(List.of("asked"), linde.steps(list, cor));
    }

    @Test
    void S_12_so_do_sign_ups_at_the_same_time_in_any_spelling() throws Exception {
        var list = linde.list();
        var loud = new EmailAddress(cor.value().replace("lezer-", "LEZER-").replace(".example", ".EXAMPLE"));
        Linde.together(8, () -> {
            linde.signUp(cor, list);
            linde.signUp(loud, list);
            return true;
        });
        assertEquals(1, linde.notices(list));
        assertEquals(1, linde.number("select count(*) from subscriber where email_key = ?", cor.key()));
    }

    @Test
    void a_day_later_the_mailbox_may_be_asked_again() {
        var list = linde.list();
        linde.signUp(cor, list);
        clock.forward(Duration.ofHours(23));
        linde.signUp(cor, list);
        assertEquals(1, linde.notices(list));
        clock.forward(Duration.ofHours(2));
        linde.signUp(cor, list);
        assertEquals(2, linde.notices(list));
    }

    @Test
    void who_is_on_the_list_is_left_alone() {
        var list = linde.list();
        linde.confirmed(cor, list);
        clock.forward(Duration.ofDays(400));
        linde.signUp(cor, list);
        assertEquals(0, linde.notices(list));
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(list, cor).status());
    }

    @Test
    void who_left_may_ask_again_and_is_confirmed_only_by_the_mailbox() {
        var list = linde.list();
        linde.confirmed(cor, list);
        clock.forward(Duration.ofDays(2));
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, cor), Unsubscriptions.Way.PAGE);
        linde.signUp(cor, list);
        assertEquals(SubscriptionStatus.UNCONFIRMED, linde.member(list, cor).status());
        confirmations.confirm(linde.token(Purpose.CONFIRM, list, cor));
        assertEquals(List.of("added", "unsubscribed", "asked", "confirmed"), linde.steps(list, cor));
    }

    @Test
    void several_lists_chosen_in_one_go_are_asked_and_confirmed_in_one_go() {
        var newsletter = linde.newsletter();
        var weekly = linde.list(newsletter, OptIn.DOUBLE);
        var monthly = linde.list(newsletter, OptIn.DOUBLE);
        linde.signUp(cor, weekly, monthly);
        assertEquals(1, linde.notices(weekly) + linde.notices(monthly));
        var done =
                confirmations.confirm(linde.token(Purpose.CONFIRM, weekly, cor)).orElseThrow();
        assertEquals(2, done.lists().size());
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(monthly, cor).status());
    }

    @Test
    void a_list_of_another_newsletter_is_not_to_be_had_here() {
        var list = linde.list();
        var other = linde.list();
        signUps.ask(new SignUp(list.newsletter(), cor, Set.of(other.slug()), Linde.PAGE));
        assertFalse(linde.knows(other, cor));
        assertThrows(Missing.class, () -> signUps.form("unknown"));
    }

    @Test
    void a_list_with_single_opt_in_takes_people_at_once() {
        var list = linde.list(linde.newsletter(), OptIn.SINGLE);
        linde.signUp(cor, list);
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(list, cor).status());
        assertEquals(0, linde.notices(list));
        assertEquals(List.of("confirmed"), linde.steps(list, cor));
    }

    @Test
    void a_suppressed_address_gets_no_confirmation_and_is_not_even_kept() {
        var list = linde.list();
        suppressions.suppress(cor, SuppressionReason.COMPLAINT, null);
        linde.signUp(cor, list);
        assertEquals(0, linde.notices(list));
        assertFalse(linde.knows(list, cor));
    }

    @Test
    void an_erased_person_comes_back_by_their_own_mailbox_even_where_others_need_not_be_asked() {
        var list = linde.list(linde.newsletter(), OptIn.SINGLE);
        erasures.erase(linde.confirmed(cor, list).id(), null, Linde.EDITOR);
        linde.signUp(cor, list);
        assertEquals(SubscriptionStatus.UNCONFIRMED, linde.member(list, cor).status());
        assertEquals(SuppressionReason.ERASED, linde.member(list, cor).suppressed());
        confirmations.confirm(linde.token(Purpose.CONFIRM, list, cor));
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(list, cor).status());
        assertTrue(linde.member(list, cor).suppressed() == null);
    }

    /** G-03: anybody may enter their address. */
    @Test
    void who_left_comes_back_by_their_own_mailbox_even_where_others_need_not_be_asked() {
        var list = linde.list(linde.newsletter(), OptIn.SINGLE);
        linde.signUp(cor, list);
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, cor), Unsubscriptions.Way.PAGE);
        linde.signUp(cor, list);
        assertEquals(SubscriptionStatus.UNCONFIRMED, linde.member(list, cor).status(), "the same day");
        confirmations.confirm(linde.token(Purpose.CONFIRM, list, cor));
        linde.signUp(cor, list);
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(list, cor).status());
        assertEquals(1, linde.notices(list), "who is on it again is asked nothing");
    }

    @Test
    void I_03_a_plus_and_an_international_domain_are_kept_as_entered_and_known_in_every_spelling() {
        var list = linde.list();
        var typed = new EmailAddress("jan+krant-" + System.nanoTime() + "@bücher.example");
        linde.signUp(typed, list);
        linde.signUp(new EmailAddress(typed.wire()), list);
        assertEquals(1, linde.notices(list));
        assertEquals(typed.value(), linde.member(list, typed).email());
    }
}
