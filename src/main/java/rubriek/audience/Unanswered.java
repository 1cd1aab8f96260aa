package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Sign-ups that were never answered. */
@ApplicationScoped
@Transactional
class Unanswered {

    private static final String HOW = "no answer to the confirmation";

    private final SubscriptionRepository subscriptions;
    private final AddressChangeRepository changes;
    private final Register register;
    private final AudienceSettings settings;

    Unanswered(
            SubscriptionRepository subscriptions,
            AddressChangeRepository changes,
            Register register,
            AudienceSettings settings) {
        this.subscriptions = subscriptions;
        this.changes = changes;
        this.register = register;
        this.settings = settings;
    }

    /**
     * Forgets those whose time has run out, longest first: the subscription, and the person when it was their only one. Somebody who
     * had left before, and was only asked anew, has still left.
     *
     * @return how many
     */
    int forget(int most) {
        var since = register.now().minus(settings.confirmWithin());
        var due = subscriptions.unansweredSince(since, most);
        due.forEach(id -> forget(id, since));
        return due.size();
    }

    /** New addresses whose mailbox did not answer in time, and those that did long ago. */
    void forgetAddresses() {
        changes.forgetBefore(register.now().minus(settings.confirmWithin()));
    }

    private void forget(UUID id, Instant since) {
        register.personOf(id).ifPresent(person -> {
            var subscription = subscriptions.findById(id);
            var answered = !subscription.is(SubscriptionStatus.UNCONFIRMED) || subscription.askedAt.isAfter(since);
            if (!answered)
                register.expire(
                        person, subscription, new Step(ConsentAction.EXPIRED, register.now(), Step.NOBODY, HOW));
        });
    }
}
