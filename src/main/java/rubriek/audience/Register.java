package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeyedHash;

/**
 * The one way to change who is on which list: the person is locked first, the subscription takes its step, and the step is
 * written in the ledger, all in the caller's transaction.
 */
@ApplicationScoped
class Register {

    /** Of one mailbox about one list, in the time in which it would be asked but once. */
    private static final int MOST_REMINDERS = 2;

    private static final Set<ConsentAction> BY_OTHERS = EnumSet.of(ConsentAction.ADDED, ConsentAction.IMPORTED);
    private static final Set<ConsentAction> AGREEING = EnumSet.of(ConsentAction.CONFIRMED, ConsentAction.RESUBSCRIBED);
    private static final Set<ConsentAction> ASKING =
            EnumSet.of(ConsentAction.ASKED, ConsentAction.CONFIRMED, ConsentAction.RESUBSCRIBED);

    private final SubscriberRepository people;
    private final SubscriptionRepository subscriptions;
    private final Ledger ledger;
    private final KeyedHash hash;
    private final AudienceSettings settings;
    private final Clock clock;

    Register(
            SubscriberRepository people,
            SubscriptionRepository subscriptions,
            Ledger ledger,
            KeyedHash hash,
            AudienceSettings settings,
            Clock clock) {
        this.people = people;
        this.subscriptions = subscriptions;
        this.ledger = ledger;
        this.hash = hash;
        this.settings = settings;
        this.clock = clock;
    }

    /** In microseconds, as both databases keep it, so that a moment in memory equals the one that was stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Locked; a new one when we know none. */
    Subscriber person(EmailAddress address) {
        return people.lockedOrNew(address, hash.of(address), now());
    }

    /** Whether their mailbox, or who brought them along, has said so of any list. */
    boolean everConfirmed(Subscriber person) {
        return subscriptions.of(person).stream().anyMatch(s -> s.confirmedAt != null);
    }

    /** Locked; nobody when we know none by this address. */
    Optional<Subscriber> known(EmailAddress address) {
        return people.lockedByAddress(address);
    }

    /** Locked; nobody when they were erased. */
    Optional<Subscriber> withId(UUID person) {
        return people.lockedIfThere(person);
    }

    /** Whether nobody but their own mailbox puts them on a list, since the address was somebody else's before. */
    boolean mustSpeak(Subscriber person) {
        return !people.mustSpeak(List.of(person.id)).isEmpty();
    }

    /** Whether somebody else is known by this address. */
    boolean isOthers(EmailAddress address, Subscriber person) {
        return people.withAddress(address).filter(p -> !p.id.equals(person.id)).isPresent();
    }

    /** Whose subscription it is, locked; nobody when they were erased. */
    Optional<Subscriber> personOf(UUID subscription) {
        return people.lockedBySubscription(subscription);
    }

    Optional<Subscription> find(Subscriber person, MailingList list) {
        return subscriptions.of(person, list);
    }

    List<Subscription> subscriptionsOf(Subscriber person) {
        return subscriptions.of(person);
    }

    /** What was asked for in one go with this one, and stands where it stands; itself included. */
    List<Subscription> askedTogetherWith(Subscription subscription) {
        return subscriptions.askedTogetherWith(subscription);
    }

    /** As {@link #askedTogetherWith}, wherever it stands but left. */
    List<Subscription> askedInOneGoWith(Subscription subscription) {
        return subscriptions.askedInOneGoWith(subscription);
    }

    /** What they were on and left in one go with this one, itself included; not what somebody had only asked for (G-01). */
    List<Subscription> leftTogetherWith(Subscription subscription) {
        return subscriptions.leftTogetherWith(subscription).stream()
                .filter(Subscription::leftConfirmed)
                .toList();
    }

    /** Hashes of the addresses that a person is or was known by; not of one by which somebody else is known now. */
    List<String> hashesOf(Subscriber person) {
        return ledger.hashes(subscriptions.of(person).stream().map(s -> s.id).toList(), person.keyHash);
    }

    String wordsAskedWith(Subscription subscription) {
        return ledger.words(subscription.id, ConsentAction.ASKED);
    }

    /** Until when a confirmation may be answered; past it the link is dead and the address is forgotten. */
    Instant answerBy(Instant askedAt) {
        return askedAt.plus(settings.confirmWithin());
    }

    Duration preferencesWithin() {
        return settings.preferencesWithin();
    }

    long daysToAnswer() {
        return settings.confirmWithin().toDays();
    }

    boolean mayUndo(Subscription subscription) {
        return subscription.leftConfirmed() && subscription.leftWithin(settings.undoWithin(), now());
    }

    /**
     * Somebody asks for a list, for themselves or in another's name. Of whom somebody else put there it is kept that they asked (G-01).
     *
     * @return the subscription when a confirmation is due; nothing when the person is on the list already, or was asked a short
     *     while ago (S-12)
     */
    Optional<Subscription> ask(Subscriber person, MailingList list, Step asked) {
        var known = subscriptions.of(person, list);
        known.filter(s -> isOnByOthers(s, ASKING)).ifPresent(s -> write(person, s, asked));
        if (known.isPresent() && !mayBeAsked(person, known.get(), asked.at())) return Optional.empty();
        var subscription = known.orElseGet(() -> begin(person, list, asked.at()));
        subscription.ask(asked.at());
        write(person, subscription, asked);
        return Optional.of(subscription);
    }

    /**
     * A mailbox is asked once more, because the mail did not come.
     *
     * @return the subscription when a confirmation is due; nothing when it waits for none, was asked just now, or too often (S-12)
     */
    Optional<Subscription> remind(Subscriber person, MailingList list, Step asked) {
        var waiting = subscriptions
                .of(person, list)
                .filter(s -> s.is(SubscriptionStatus.UNCONFIRMED) && mayBeReminded(s, asked.at()));
        waiting.ifPresent(s -> {
            s.ask(asked.at());
            write(person, s, asked);
        });
        return waiting;
    }

    /**
     * Somebody is on the list from now on; no mailbox is asked. Of whom somebody else put there it is kept that they agreed (G-01).
     *
     * @return the subscription; nothing when they were on it already
     */
    Optional<Subscription> join(Subscriber person, MailingList list, Step agreed) {
        var subscription = subscriptions.of(person, list).orElseGet(() -> begin(person, list, agreed.at()));
        if (subscription.is(SubscriptionStatus.CONFIRMED)) {
            agree(person, subscription, agreed);
            return Optional.empty();
        }
        confirm(person, subscription, agreed);
        return Optional.of(subscription);
    }

    /** Of somebody who is on the list; where that was nobody's doing but somebody else's, it is kept that they agreed, once. */
    void agree(Subscriber person, Subscription subscription, Step agreed) {
        if (!isOnByOthers(subscription, AGREEING)) return;
        subscription.confirmedAt = agreed.at();
        write(person, subscription, agreed);
    }

    private boolean isOnByOthers(Subscription subscription, Set<ConsentAction> own) {
        if (!subscription.is(SubscriptionStatus.CONFIRMED)) return false;
        var kinds = EnumSet.copyOf(own);
        kinds.addAll(BY_OTHERS);
        return ledger.lastOf(subscription.id, kinds, BY_OTHERS);
    }

    /** The subscription of somebody who is new to the list. */
    Subscription begin(Subscriber person, MailingList list, Instant at) {
        var subscription = new Subscription(person.id, list.id, at);
        subscriptions.persist(subscription);
        return subscription;
    }

    void confirm(Subscriber person, Subscription subscription, Step step) {
        subscription.confirm(step.at());
        write(person, subscription, step);
    }

    /** {@link Exits#leave} is the same step where nobody is loaded. */
    void leave(Subscriber person, Subscription subscription, Step step) {
        subscription.leave(step.at());
        write(person, subscription, step);
    }

    /** These are left on purpose, by the person or whoever works here, whatever took them off before. */
    void meantIt(Collection<Subscription> left) {
        subscriptions.meantIt(left.stream().map(s -> s.id).toList());
    }

    /** Nobody answered: the subscription is forgotten, and the person with their last one. */
    void expire(Subscriber person, Subscription subscription, Step step) {
        write(person, subscription, step);
        if (subscription.unsubscribedAt != null) {
            subscription.expire();
            return;
        }
        subscriptions.delete(subscription);
        subscriptions.flush();
        if (subscriptions.of(person).isEmpty()) people.delete(person);
    }

    /** The person goes, and so do their subscriptions and what waits to be sent to them. */
    void erase(Subscriber person, String by, String how) {
        writeAll(person, new Step(ConsentAction.ERASED, now(), by, how));
        subscriptions.delete("subscriberId", person.id);
        people.delete(person);
    }

    /** What they asked to move to, and were not yet, is withdrawn: an answer from there comes too late. */
    void move(Subscriber person, EmailAddress address) {
        people.leaveFormer(person, hash.of(address), now());
        person.moveTo(address, hash.of(address));
    }

    /** Writes all changes now, so that versions are those that were stored. */
    void flush() {
        people.flush();
    }

    /** A step that leaves the subscription where it stands. */
    void write(Subscriber person, Subscription subscription, Step step) {
        ledger.append(person, subscription, step);
        person.touch(now());
    }

    /** Which fields of the person are another than before, if any, and whose doing it is. */
    void tellDetails(Subscriber person, Details before, String by, String how) {
        var changed = person.details().changedFrom(before);
        if (!changed.isEmpty()) writeAll(person, Step.details(now(), by, how, changed));
    }

    /** A complaint about a list that they are off by now, unless it is how they left, or was told before. */
    void tellComplaint(UUID subscription, Step complained) {
        personOf(subscription)
                .ifPresent(p -> ledger.appendComplaint(p, subscriptions.findById(subscription), complained));
    }

    /** As {@link #writeAll}, of what leaves the person just as they were. */
    void note(Subscriber person, Step step) {
        subscriptions.of(person).forEach(s -> ledger.append(person, s, step));
    }

    /** A step of the person that stands for all their subscriptions. */
    void writeAll(Subscriber person, Step step) {
        subscriptions.of(person).forEach(s -> write(person, s, step));
    }

    private boolean mayBeReminded(Subscription subscription, Instant now) {
        var lately = now.minus(settings.askAgainAfter());
        return !subscription.askedWithin(settings.remindAfter(), now)
                && ledger.count(subscription.id, ConsentAction.ASKED, lately) <= MOST_REMINDERS;
    }

    /** A mailbox that was asked before they moved answers no more. */
    private boolean mayBeAsked(Subscriber person, Subscription subscription, Instant now) {
        return !subscription.is(SubscriptionStatus.CONFIRMED)
                && (subscription.leftSinceAsked()
                        || !subscription.askedWithin(settings.askAgainAfter(), now)
                        || !ledger.wasAskedAt(subscription.id, person.keyHash));
    }
}
