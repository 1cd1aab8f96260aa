package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The steps of many people at once, some hundred at a time. Each of them takes the very step that one person takes alone
 * ({@link Register}), so that nothing holds for one and not for many. The caller has locked the people.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Crowds {

    private final Register register;
    private final SubscriptionRepository subscriptions;
    private final SuppressionRepository suppressions;
    private final SubscriberRepository people;
    private final NoticeRepository notices;
    private final EntityManager session;

    Crowds(
            Register register,
            SubscriptionRepository subscriptions,
            SuppressionRepository suppressions,
            SubscriberRepository people,
            NoticeRepository notices,
            EntityManager session) {
        this.register = register;
        this.subscriptions = subscriptions;
        this.suppressions = suppressions;
        this.people = people;
        this.notices = notices;
        this.session = session;
    }

    /**
     * Whose doing it is, and how the ledger names it.
     *
     * @param at the moment of the step
     */
    public record Doing(String by, String how, Instant at) {}

    /**
     * Where somebody stood before they were taken off.
     *
     * @param leftBefore when they left an earlier time; null for never
     */
    public record Stood(
            UUID subscription,
            SubscriptionStatus before,
            @Nullable Instant leftBefore,
            Instant takenOff) {}

    /** Takes them off the list; who has left already is passed over. */
    public void leave(List<UUID> all, Doing doing) {
        each(all, (person, s) -> {
            if (!s.is(SubscriptionStatus.UNSUBSCRIBED))
                register.leave(person, s, new Step(ConsentAction.UNSUBSCRIBED, doing.at(), doing.by(), doing.how()));
        });
    }

    /** They have left already and are to be off by this one too: undoing what took them off does not bring them back. */
    public void meantIt(List<UUID> left) {
        subscriptions.meantIt(left);
    }

    /**
     * Brings back those who stand as they were left, and nobody who left themselves since or may not be mailed.
     *
     * @return how many
     */
    public int bringBack(List<Stood> all, Doing doing) {
        var before = all.stream().collect(Collectors.toMap(Stood::subscription, s -> s));
        var count = 0;
        var found = pairs(before.keySet());
        var silent = silent(found);
        for (var pair : found) {
            var stood = Objects.requireNonNull(before.get(pair.subscription().id));
            if (!standsAsLeft(pair.subscription(), stood) || silent.contains(pair.person().keyHash)) continue;
            pair.subscription().stay(stood.before(), stood.leftBefore());
            register.write(pair.person(), pair.subscription(), undone(doing));
            count++;
        }
        clear();
        return count;
    }

    private static boolean standsAsLeft(Subscription s, Stood stood) {
        return s.is(SubscriptionStatus.UNSUBSCRIBED)
                && stood.takenOff().equals(s.unsubscribedAt)
                && s.leftBecause == null;
    }

    /**
     * Those of these people who may not be put on the list: whoever is or was on it, may not be mailed, or has an address that was another
     * reader's.
     */
    public Set<UUID> barred(List<UUID> people, UUID list) {
        if (people.isEmpty()) return Set.of();
        var barred = new HashSet<>(session.createQuery(
                        "select p.id from Subscriber p where p.id in :people and (exists (select 1 from Subscription s"
                                + " where s.subscriberId = p.id and s.listId = :list) or exists (select 1 from Suppression x"
                                + " where x.keyHash = p.keyHash and x.liftedAt is null and (x.listId is null or x.listId = :list)))",
                        UUID.class)
                .setParameter("people", people)
                .setParameter("list", list)
                .getResultList());
        barred.addAll(this.people.mustSpeak(people));
        return barred;
    }

    /**
     * Puts them on the list with a consent that was given elsewhere.
     *
     * @param people none of them barred
     * @return their new subscriptions, by person
     */
    public Map<UUID, UUID> join(List<UUID> people, UUID list, ConsentDraft consent, Doing doing) {
        var target = session.find(MailingList.class, list);
        var made = people.stream()
                .map(id -> session.find(Subscriber.class, id))
                .collect(Collectors.toMap(p -> p.id, person -> join(person, target, consent, doing)));
        clear();
        return made;
    }

    private UUID join(Subscriber person, MailingList list, ConsentDraft consent, Doing doing) {
        var given = consent.at() == null ? doing.at() : consent.at();
        var subscription = register.begin(person, list, given);
        var how = consent.how() + "; " + doing.how();
        register.confirm(person, subscription, new Step(ConsentAction.ADDED, given, doing.by(), how, consent.text()));
        return subscription.id;
    }

    /**
     * Takes off again whom {@link #join} put there, unless they have done anything themselves since; whoever has but asked for the list
     * is asked. Whoever was on no other list by now is forgotten.
     *
     * @return how many
     */
    public int takeOff(List<UUID> joined, Doing doing) {
        var touched = byThemselves(joined, "<> ASKED");
        var asked = byThemselves(joined, "= ASKED");
        var off = new ArrayList<UUID>();
        each(joined, (person, s) -> {
            if (!s.is(SubscriptionStatus.CONFIRMED) || touched.contains(s.id)) return;
            register.write(person, s, undone(doing));
            if (asked.contains(s.id)) askInstead(s, doing.at());
            else {
                subscriptions.delete(s);
                off.add(person.id);
            }
        });
        forgetOfNoList(off);
        return off.size();
    }

    private Set<UUID> byThemselves(List<UUID> joined, String what) {
        return new HashSet<>(session.createQuery(
                        "select c.subscriptionId from Consent c where c.subscriptionId in :joined and c.who = :person"
                                + " and c.action " + what,
                        UUID.class)
                .setParameter("joined", joined)
                .setParameter("person", Step.PERSON)
                .getResultList());
    }

    /** They are on their lists by a consent that was a mistake, and asked for them since by a form: their mailboxes are asked. */
    public void askInstead(List<UUID> all, Instant now) {
        each(all, (person, s) -> askInstead(s, now));
    }

    private void askInstead(Subscription subscription, Instant now) {
        subscription.askInstead(now);
        notices.queueConfirmation(subscription, now);
    }

    /** As when the last thing that they were asked is never answered ({@link Register#expire}). */
    private void forgetOfNoList(List<UUID> people) {
        if (people.isEmpty()) return;
        session.createQuery(
                        "select p from Subscriber p where p.id in :people"
                                + " and not exists (select 1 from Subscription s where s.subscriberId = p.id)",
                        Subscriber.class)
                .setParameter("people", people)
                .getResultList()
                .forEach(session::remove);
        clear();
    }

    private static Step undone(Doing doing) {
        return new Step(ConsentAction.BULK_UNDONE, doing.at(), doing.by(), doing.how());
    }

    private Set<String> silent(List<Pair> pairs) {
        var silent = new HashSet<String>();
        if (pairs.isEmpty()) return silent;
        var list = pairs.get(0).subscription().listId;
        suppressions
                .list(
                        "keyHash in ?1 and liftedAt is null and (listId is null or listId = ?2)",
                        pairs.stream().map(p -> p.person().keyHash).toList(),
                        list)
                .forEach(s -> silent.add(s.keyHash));
        return silent;
    }

    private interface Move {
        void of(Subscriber person, Subscription subscription);
    }

    /** Somebody and where they stand. */
    record Pair(Subscriber person, Subscription subscription) {}

    private void each(List<UUID> all, Move move) {
        pairs(all).forEach(pair -> move.of(pair.person(), pair.subscription()));
        clear();
    }

    private List<Pair> pairs(Collection<UUID> all) {
        if (all.isEmpty()) return new ArrayList<>();
        return session.createQuery(
                        "select p, s from Subscription s join Subscriber p on p.id = s.subscriberId where s.id in :all order by p.id",
                        Pair.class)
                .setParameter("all", all)
                .getResultList();
    }

    /** Written now, and not kept in memory for the next ones. */
    private void clear() {
        session.flush();
        session.clear();
    }
}
