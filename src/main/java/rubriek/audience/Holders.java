package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Purpose;
import rubriek.shared.SignedToken;
import rubriek.shared.SignedTokens;

/** Finds whom a link belongs to: nobody when it is forged, expired, meant for something else, or its person was erased. */
@ApplicationScoped
class Holders {

    private final SignedTokens tokens;
    private final SubscriberRepository people;
    private final SubscriptionRepository subscriptions;
    private final ListRepository lists;
    private final Newsletters newsletters;

    Holders(
            SignedTokens tokens,
            SubscriberRepository people,
            SubscriptionRepository subscriptions,
            ListRepository lists,
            Newsletters newsletters) {
        this.tokens = tokens;
        this.people = people;
        this.subscriptions = subscriptions;
        this.lists = lists;
        this.newsletters = newsletters;
    }

    /** To look only. */
    Optional<Holder> seen(Purpose purpose, String token) {
        return subject(purpose, token)
                .flatMap(subscriptions::findByIdOptional)
                .map(s -> holder(people.withId(s.subscriberId), s));
    }

    /** To change something: the person is locked until the transaction ends. */
    Optional<Holder> locked(Purpose purpose, String token) {
        return subject(purpose, token).flatMap(this::locked);
    }

    /**
     * As {@link #seen}, by a link that is bound to a mailbox: nobody as well once they are reached at another address than it was mailed
     * to.
     */
    Optional<Holder> seenAtHome(Purpose purpose, String token) {
        return atHome(purpose, token)
                .flatMap(subscriptions::findByIdOptional)
                .map(s -> holder(people.withId(s.subscriberId), s));
    }

    /** As {@link #seenAtHome}, locked until the transaction ends. */
    Optional<Holder> lockedAtHome(Purpose purpose, String token) {
        return atHome(purpose, token)
                .flatMap(this::locked)
                .filter(h -> atHome(purpose, token).isPresent()); // they may have moved while we waited
    }

    private Optional<UUID> atHome(Purpose purpose, String token) {
        return tokens.verify(purpose, token, people::hashBySubscription)
                .or(() -> purpose == Purpose.CONFIRM ? unbound(token) : Optional.empty())
                .map(SignedToken::subject);
    }

    /** A confirmation that was mailed when its link was bound to no mailbox yet: for who never moved it is of theirs (decision 251). */
    private Optional<SignedToken> unbound(String token) {
        return tokens.verify(Purpose.CONFIRM, token, s -> people.isWhereAsked(s) ? Optional.of("") : Optional.empty());
    }

    /** Whose subscription it is, locked until the transaction ends; nobody when they were erased. */
    private Optional<Holder> locked(UUID subscription) {
        return people.lockedBySubscription(subscription).map(p -> holder(p, subscriptions.findById(subscription)));
    }

    /** Whose subscription it is, which there is. */
    Holder of(UUID subscription) {
        var found = subscriptions.findById(subscription);
        return holder(people.withId(found.subscriberId), found);
    }

    /** Somebody by the first of their subscriptions, which everybody has. */
    Holder of(Subscriber person) {
        return holder(person, subscriptions.of(person).get(0));
    }

    /** What an authentic link of this purpose is about. */
    Optional<UUID> subject(Purpose purpose, String token) {
        return tokens.verify(purpose, token).map(SignedToken::subject);
    }

    private Holder holder(Subscriber person, Subscription subscription) {
        var list = lists.withId(subscription.listId);
        return new Holder(person, subscription, list, newsletters.get(list.newsletterId));
    }
}
