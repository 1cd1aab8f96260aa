package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.EmailAddress;
import rubriek.shared.Purpose;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;

/** Who moved is not mailed at the address they had as well, whoever brings that along: its mailbox alone says that another has it (S-06). */
@DatabaseTest
class MovedReadersTest {

    @Inject
    Linde linde;

    @Inject
    Enrolments enrolments;

    @Inject
    Confirmations confirmations;

    @Inject
    Subscribers subscribers;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    Crowds crowds;

    private final EmailAddress office = Linde.someone();
    private final EmailAddress home = Linde.someone();

    @SuppressWarnings("NullAway.Init")
    private NewsletterView newsletter;

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @SuppressWarnings("NullAway.Init")
    private SubscriberView anna;

    @BeforeEach
    void anna_moved_and_still_reads() {
        newsletter = linde.newsletter();
        list = linde.list(newsletter, OptIn.SINGLE);
        anna = linde.confirmed(office, list);
        move(anna, home);
    }

    @Test
    void S_06_the_address_that_a_reader_had_is_not_added_for_them_on_whatever_list() {
        var other = linde.list(newsletter, OptIn.DOUBLE);
        for (var onto : List.of(list, other)) {
            assertEquals("address-moved", refusal(onto));
            assertFalse(linde.knows(onto, office));
        }
        enrolments.add(other.slug(), Linde.draft(office, "unconfirmed"), Linde.EDITOR);
        assertEquals(1, linde.notices(other));
        assertEquals("address-moved", refusal(list));
        assertEquals("address-moved", refusal(other), "nobody has answered yet");
        confirmations.confirm(linde.token(Purpose.CONFIRM, other, office));
        linde.confirmed(office, list);
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(list, office).status());
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(list, home).status());
    }

    @Test
    void S_06_nor_does_a_form_that_asks_no_mailbox_elsewhere_put_it_on_the_list() {
        linde.signUp(office, list);
        assertEquals(SubscriptionStatus.UNCONFIRMED, linde.member(list, office).status());
        assertEquals(1, linde.notices(list));
        confirmations.confirm(linde.token(Purpose.CONFIRM, list, office));
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(list, office).status());
        var stranger = Linde.someone();
        linde.signUp(stranger, list);
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(list, stranger).status());
    }

    @Test
    void S_06_nor_does_a_change_of_many_take_it_to_another_list() {
        var bo = linde.confirmed(Linde.someone(), list);
        move(bo, office); // by an editor, whom nobody answered
        var other = linde.list(newsletter, OptIn.DOUBLE);
        var people = List.of(anna.id(), bo.id());
        assertEquals(Set.of(bo.id()), QuarkusTransaction.requiringNew().call(() -> crowds.barred(people, other.id())));
    }

    @Test
    void S_06_who_came_back_by_a_link_that_is_bound_to_no_mailbox_has_not_spoken_for_it() {
        var old = Linde.someone();
        var bo = linde.confirmed(old, list);
        var link = linde.token(Purpose.UNSUBSCRIBE, list, old);
        move(bo, office);
        unsubscriptions.leave(link, Unsubscriptions.Way.PAGE);
        unsubscriptions.comeBack(link);
        assertEquals(List.of("added", "address-changed", "unsubscribed", "resubscribed"), linde.steps(list, office));
        assertEquals("address-moved", refusal(linde.list(newsletter, OptIn.DOUBLE)));
    }

    @Test
    void an_address_that_an_editor_corrected_before_anybody_read_there_is_whose_it_is() {
        var other = linde.list(newsletter, OptIn.DOUBLE);
        var jan = Linde.someone();
        linde.signUp(jan, other);
        var jans = Linde.someone();
        move(linde.member(other, jan), jans);
        confirmations.confirm(linde.token(Purpose.CONFIRM, other, jans));
        linde.confirmed(jan, list);
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(list, jan).status());
        move(linde.member(other, jans), Linde.someone());
        assertEquals(
                "address-moved",
                assertThrows(Refused.class, () -> linde.confirmed(jans, list)).code());
    }

    @Test
    void who_moves_back_is_at_home_there_and_the_other_address_is_the_former_one() {
        move(anna, office);
        var other = linde.list(newsletter, OptIn.DOUBLE);
        linde.confirmed(office, other);
        assertEquals(
                "address-moved",
                assertThrows(Refused.class, () -> linde.confirmed(home, other)).code());
    }

    private String refusal(ListView onto) {
        return assertThrows(Refused.class, () -> linde.confirmed(office, onto)).code();
    }

    private void move(SubscriberView person, EmailAddress address) {
        subscribers.change(
                person.id(),
                d -> new SubscriberChange(address.value(), d.name(), d.attributes(), d.tags(), null),
                null,
                Linde.EDITOR);
    }
}
