package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;

/** All that is known of one person, for themselves and for whoever must show by what right they are mailed (G-01, G-07). */
@ApplicationScoped
@Transactional
public class Dossiers {

    private final SubscriberRepository people;
    private final SubscriberViews views;
    private final SuppressionRepository suppressions;
    private final ListRepository lists;
    private final Ledger ledger;

    Dossiers(
            SubscriberRepository people,
            SubscriberViews views,
            SuppressionRepository suppressions,
            ListRepository lists,
            Ledger ledger) {
        this.people = people;
        this.views = views;
        this.suppressions = suppressions;
        this.lists = lists;
        this.ledger = ledger;
    }

    /** Every step of every subscription, first one first. */
    public Page<ConsentView> history(UUID subscriber, PageRequest page) {
        return ledger.of(people.withId(subscriber), page);
    }

    public Dossier export(UUID subscriber) {
        var person = people.withId(subscriber);
        var silence = suppressions.of(person.keyHash).stream()
                .map(s -> s.view(s.listId == null ? null : lists.withId(s.listId).slug))
                .toList();
        return new Dossier(views.of(person, null), ledger.of(person), silence);
    }
}
