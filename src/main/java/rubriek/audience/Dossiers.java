package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
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
    private final Register register;

    Dossiers(
            SubscriberRepository people,
            SubscriberViews views,
            SuppressionRepository suppressions,
            ListRepository lists,
            Ledger ledger,
            Register register) {
        this.people = people;
        this.views = views;
        this.suppressions = suppressions;
        this.lists = lists;
        this.ledger = ledger;
        this.register = register;
    }

    /** Every step of every subscription, first one first. @param language that they are told in */
    public Page<ConsentView> history(UUID subscriber, PageRequest page, Locale language) {
        return ledger.of(people.withId(subscriber), page, language);
    }

    /**
     * All that is known of a person, this telling included: it stands in the ledger, and leaves them as they were.
     *
     * @param by whose doing it is, for the ledger
     * @param language that the steps are told in
     */
    public Dossier export(UUID subscriber, String by, Locale language) {
        var person = people.withId(subscriber);
        register.note(person, new Step(ConsentAction.EXPORTED, register.now(), by, "api"));
        return of(person, language);
    }

    Dossier of(Subscriber person, Locale language) {
        var silence = suppressions.of(person.keyHash).stream()
                .map(s -> s.view(s.listId == null ? null : lists.withId(s.listId).slug))
                .toList();
        return new Dossier(views.of(person, null), ledger.of(person, language), silence);
    }
}
