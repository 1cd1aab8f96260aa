package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rubriek.shared.EmailAddress;
import rubriek.shared.Missing;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;

/** The people on the lists, for those who work here: finding and correcting them. */
@ApplicationScoped
@Transactional
public class Subscribers {

    private final SubscriberRepository people;
    private final Members members;
    private final SubscriberViews views;
    private final Register register;
    private final ListFields fields;
    private final Suppressions suppressions;

    Subscribers(
            SubscriberRepository people,
            Members members,
            SubscriberViews views,
            Register register,
            ListFields fields,
            Suppressions suppressions) {
        this.people = people;
        this.members = members;
        this.views = views;
        this.register = register;
        this.fields = fields;
        this.suppressions = suppressions;
    }

    /** Whoever came last stands first; who is searched for, in the order of the words that they are found by, and a thousand at most. */
    public Page<SubscriberView> list(String list, SubscriberFilter filter, PageRequest page) {
        fields.checked(filter);
        var on = members.list(list);
        var terms = filter.terms();
        return terms.isEmpty()
                ? members.page(on, filter.on(on.id), page)
                : members.search(on, filter.on(on.id), terms, page);
    }

    /** @throws Missing when there is none by that id */
    public SubscriberView get(UUID id) {
        return views.of(people.withId(id), null);
    }

    /**
     * Corrects a person, or takes them off every list: what stands is handed out, and what comes back is saved, in one transaction.
     *
     * @param expected the version that the change was made on; null for whatever stands
     * @param by whose doing it is, for the ledger
     * @throws Refused {@code address-taken} when another person has the new address; {@code address-suppressed} when they had, and
     *     were erased
     */
    public SubscriberView change(
            UUID id, UnaryOperator<SubscriberChange> change, @Nullable Integer expected, String by) {
        var person = people.locked(id);
        person.mustStandAt(expected);
        var changed = fields.checked(change.apply(person.draft()));
        if (changed.equals(person.draft())) return views.of(person, null);
        var attributes = fields.fit(person, changed.attributesOrNone());
        var before = person.details();
        person.describe(changed.name(), attributes, changed.tagsOrNone());
        register.tellDetails(person, before, by, "api");
        var moves = !person.email.equals(changed.address().value());
        if (moves) move(person, changed.address(), by);
        if (changed.status() != null) takeOffAll(person, by);
        person.touch(register.now());
        people.store(person); // waits for an erasure of whoever has the address
        if (moves && suppressions.isErased(changed.address())) throw Refused.conflict("address-suppressed");
        return views.of(person, null);
    }

    private void move(Subscriber person, EmailAddress address, String by) {
        register.move(person, address);
        register.writeAll(person, new Step(ConsentAction.ADDRESS_CHANGED, register.now(), by, "api"));
    }

    private void takeOffAll(Subscriber person, String by) {
        var all = register.subscriptionsOf(person);
        register.meantIt(all);
        all.stream()
                .filter(s -> !s.is(SubscriptionStatus.UNSUBSCRIBED))
                .forEach(s ->
                        register.leave(person, s, new Step(ConsentAction.UNSUBSCRIBED, register.now(), by, "api")));
    }
}
