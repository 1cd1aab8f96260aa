package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rubriek.audience.Unsubscriptions.Way;
import rubriek.shared.EmailAddress;
import rubriek.shared.Json;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.support.DatabaseTest;

/** Whose steps somebody reads: those of their own subscriptions, under whatever address, and no other person's. */
@DatabaseTest
class LedgerTest {

    private static final String WHY = "Omdat mijn buurvrouw het voorleest.";

    @Inject
    Linde linde;

    @Inject
    Confirmations confirmations;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    Subscribers subscribers;

    @Inject
    Dossiers dossiers;

    @Inject
    OwnData data;

    @Inject
    Erasures erasures;

    private final EmailAddress office = Linde.someone();

    @Test
    void G_07_who_gets_an_address_after_somebody_reads_nothing_of_them() {
        var weekly = linde.list();
        var anna = annaLeaves(weekly);
        movedTo(Linde.someone(), anna);
        var monthly = linde.list();
        linde.signUp(office, monthly);
        confirmations.confirm(linde.token(Purpose.CONFIRM, monthly, office));
        var successor = linde.member(monthly, office).id();
        assertEquals(List.of("asked", "confirmed"), actions(successor));
        assertEquals(
                2,
                dossiers.history(successor, PageRequest.first(1), Locale.ENGLISH)
                        .total());
        var file = Json.write(
                data.tell(linde.token(Purpose.PREFERENCES, monthly, office)).orElseThrow());
        assertFalse(file.contains(WHY), file);
        assertFalse(file.contains(weekly.slug()), file);
        assertEquals(List.of("added", "unsubscribed", "address-changed"), actions(anna));
        erasures.erase(anna, null, Linde.EDITOR);
        assertEquals(List.of("asked", "confirmed", "exported"), actions(successor), "nor when the other is gone");
    }

    @Test
    void G_07_who_moved_there_from_elsewhere_has_their_own_steps_with_them() {
        var weekly = linde.list();
        movedTo(Linde.someone(), annaLeaves(weekly));
        var monthly = linde.list();
        var ben = linde.confirmed(Linde.someone(), monthly).id();
        movedTo(office, ben);
        assertEquals(List.of("added", "address-changed"), actions(ben));
    }

    @Test
    void G_01_steps_of_a_subscription_that_is_gone_are_found_by_the_address() {
        var list = linde.list();
        erasures.erase(linde.confirmed(office, list).id(), null, Linde.EDITOR);
        linde.signUp(office, list);
        var again = linde.member(list, office).id();
        assertEquals(List.of("added", "erased", "asked"), actions(again));
        var second = dossiers.history(again, new PageRequest(2, 2), Locale.ENGLISH);
        assertEquals(3, second.total());
        assertEquals(ConsentAction.ASKED, second.items().get(0).action());
    }

    private UUID annaLeaves(ListView list) {
        var anna = linde.confirmed(office, list).id();
        var token = linde.token(Purpose.UNSUBSCRIBE, list, office);
        unsubscriptions.leave(token, Way.PAGE);
        unsubscriptions.explain(token, LeavingReason.OTHER, WHY);
        return anna;
    }

    private void movedTo(EmailAddress address, UUID person) {
        subscribers.change(
                person, d -> new SubscriberChange(address.value(), null, null, null, null), null, Linde.EDITOR);
    }

    private List<String> actions(UUID person) {
        return dossiers.history(person, PageRequest.first(9), Locale.ENGLISH).items().stream()
                .map(step -> step.action().word())
                .toList();
    }
}
