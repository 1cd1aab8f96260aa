package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import rubriek.shared.retention.Keeping;
import rubriek.shared.retention.RetentionRule;

/**
 * Sign-ups that were never answered: the subscription goes, and the person when it was their only one (G-03, G-08). Somebody who had
 * left before, and was only asked anew, has still left.
 */
@ApplicationScoped
@Transactional
class Unanswered implements RetentionRule {

    private static final int AT_A_TIME = 500;
    private static final String HOW = "no answer to the confirmation";

    private final SubscriptionRepository subscriptions;
    private final Register register;
    private final AudienceSettings settings;

    Unanswered(SubscriptionRepository subscriptions, Register register, AudienceSettings settings) {
        this.subscriptions = subscriptions;
        this.register = register;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "unconfirmed";
    }

    /** As long as the link in the confirmation works. */
    @Override
    public Keeping kept() {
        return Keeping.of(settings.confirmWithin());
    }

    @Override
    public long due(Instant before) {
        return subscriptions.count("status = ?1 and askedAt < ?2", SubscriptionStatus.UNCONFIRMED, before);
    }

    /** Longest first. */
    @Override
    public int remove(Instant before) {
        var due = subscriptions.unansweredSince(before, AT_A_TIME);
        return (int) due.stream().filter(id -> forget(id, before)).count();
    }

    private boolean forget(UUID id, Instant since) {
        var person = register.personOf(id);
        if (person.isEmpty()) return false;
        var subscription = subscriptions.findById(id);
        if (!subscription.is(SubscriptionStatus.UNCONFIRMED) || !subscription.askedAt.isBefore(since)) return false;
        register.expire(person.get(), subscription, new Step(ConsentAction.EXPIRED, register.now(), Step.NOBODY, HOW));
        return true;
    }
}
