package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Sorting;
import rubriek.shared.Texts;

/** The proof of every consent. It can be added to and read; there is no way here to change or remove a line (G-01, G-05). */
@ApplicationScoped
class Ledger {

    /** Of their own subscriptions every step, also from under a former address; of forgotten ones those of their address. */
    private static final String FROM = "from Consent c left join MailingList l on l.id = c.listId"
            + " left join Subscription gone on gone.id = c.subscriptionId and gone.unsubscribedAt = c.at"
            + " and c.action = UNSUBSCRIBED"
            + " left join Suppression silence on silence.id = c.suppressionId"
            + " where c.subscriptionId in :all and (c.subscriptionId in :own or c.keyHash = :hash)";

    private static final String STEPS = "select c, l.slug, gone, silence " + FROM;
    private static final Sorting FIRST_STEP_FIRST = Sorting.up(ConsentSort.RECORDED_AT);

    private final EntityManager session;
    private final Clock clock;

    Ledger(EntityManager session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** A sign of life answers every question whether they still want a list, and no other mailbox answers it. */
    void append(Subscriber person, Subscription subscription, Step step) {
        if (step.endsQuestions()) answered(person).forEach(s -> s.reconfirmAskedAt = null);
        session.persist(new Consent(person, subscription, step, clock.instant()));
    }

    private List<Subscription> answered(Subscriber person) {
        return session.createQuery(
                        "from Subscription where subscriberId = ?1 and reconfirmAskedAt is not null",
                        Subscription.class)
                .setParameter(1, person.id)
                .getResultList();
    }

    /**
     * The steps of all subscriptions of one person, first one first unless the request says otherwise; not those of somebody else who had
     * the address before and moved to another.
     *
     * @param language that they are told in
     */
    Page<ConsentView> of(Subscriber person, PageRequest page, Locale language) {
        var whose = whose(person);
        var steps = whose.asked(session.createQuery(STEPS + page.orderBy(FIRST_STEP_FIRST), Object[].class))
                .setFirstResult(page.offset())
                .setMaxResults(page.size());
        var total = whose.asked(session.createQuery("select count(*) " + FROM, Long.class))
                .getSingleResult();
        var says = Texts.of("consent", language);
        return Page.of(steps.getResultStream().map(row -> view(row, says)).toList(), page, total);
    }

    /** All of them. */
    List<ConsentView> of(Subscriber person, Locale language) {
        var says = Texts.of("consent", language);
        return whose(person)
                .asked(session.createQuery(STEPS + " order by " + FIRST_STEP_FIRST.columns(), Object[].class))
                .getResultStream()
                .map(row -> view(row, says))
                .toList();
    }

    /**
     * By which steps are found, each by an index: an "or" of the two would read the whole ledger.
     *
     * @param own subscriptions of the person
     * @param all these, and others that the address was on to their end and that nobody has now
     */
    private record Whose(Subscriber person, Set<UUID> own, Set<UUID> all) {

        <T> TypedQuery<T> asked(TypedQuery<T> query) {
            return query.setParameter("all", all).setParameter("own", own).setParameter("hash", person.keyHash);
        }
    }

    private Whose whose(Subscriber person) {
        var own = new HashSet<>(session.createQuery("select id from Subscription where subscriberId = ?1", UUID.class)
                .setParameter(1, person.id)
                .getResultList());
        var all = new HashSet<>(session.createQuery(
                        "select distinct c.subscriptionId from Consent c where c.keyHash = ?1"
                                + " and not exists (select 1 from Subscription s where s.id = c.subscriptionId)"
                                + " and not exists (select 1 from Consent later where later.subscriptionId = c.subscriptionId"
                                + " and later.id > c.id and later.keyHash <> c.keyHash)",
                        UUID.class)
                .setParameter(1, person.keyHash)
                .getResultList());
        all.addAll(own);
        return new Whose(person, own, all);
    }

    private static ConsentView view(Object[] row, Texts says) {
        return ((Consent) row[0]).view((String) row[1], (Subscription) row[2], (Suppression) row[3], says);
    }

    /**
     * Keyed hashes that these subscriptions are or were known by, ascending, without those that somebody else is known by now and has confirmed.
     *
     * @param own the hash that the person has now, which is one of them
     */
    List<String> hashes(Collection<UUID> subscriptions, String own) {
        var all = new TreeSet<>(
                session.createQuery("select distinct keyHash from Consent where subscriptionId in ?1", String.class)
                        .setParameter(1, subscriptions)
                        .getResultList());
        all.addAll(rememberedBeside(subscriptions));
        all.removeIf(hash -> !hash.equals(own) && isSomebodys(hash));
        all.add(own);
        return List.copyOf(all);
    }

    /** Those that are known even when the lines that told of them are too old to be kept. */
    private List<String> rememberedBeside(Collection<UUID> subscriptions) {
        List<?> rows = session.createNativeQuery(
                        "select f.key_hash from former_address f join subscription s on s.subscriber_id = f.subscriber_id"
                                + " where s.id in (?1)")
                .setParameter(1, subscriptions)
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    private boolean isSomebodys(String hash) {
        return session.createQuery(
                                "select count(*) from Subscriber p join Subscription s on s.subscriberId = p.id"
                                        + " where p.keyHash = ?1 and s.confirmedAt is not null",
                                Long.class)
                        .setParameter(1, hash)
                        .getSingleResult()
                > 0;
    }

    /** How many steps of one kind there were after a moment. */
    long count(UUID subscription, ConsentAction action, Instant after) {
        return session.createQuery(
                        "select count(*) from Consent where subscriptionId = ?1 and action = ?2 and at > ?3",
                        Long.class)
                .setParameter(1, subscription)
                .setParameter(2, action)
                .setParameter(3, after)
                .getSingleResult();
    }

    /** Whether the person was reached at this address when they were asked for the last time, or was never asked. @param hash of the address */
    boolean wasAskedAt(UUID subscription, String hash) {
        return session.createQuery(
                        "select keyHash from Consent where subscriptionId = ?1 and action = ASKED order by id desc",
                        String.class)
                .setParameter(1, subscription)
                .setMaxResults(1)
                .getResultStream()
                .allMatch(hash::equals);
    }

    /** Whether the last of those steps that are of one of these kinds is; not when there is none. */
    boolean lastOf(UUID subscription, Collection<ConsentAction> kinds, Collection<ConsentAction> wanted) {
        return session.createQuery(
                        "select action from Consent where subscriptionId = ?1 and action in ?2 order by id desc",
                        ConsentAction.class)
                .setParameter(1, subscription)
                .setParameter(2, kinds)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(wanted::contains);
    }

    /** A complaint, unless it is how they left, or was told since they were on the list for the last time. */
    void appendComplaint(Subscriber person, Subscription subscription, Step complained) {
        if (!hasComplaint(subscription.id)) append(person, subscription, complained);
    }

    private boolean hasComplaint(UUID subscription) {
        return session.createQuery(
                                "select count(*) from Consent c where c.subscriptionId = ?1"
                                        + " and (c.action = COMPLAINED or c.action = UNSUBSCRIBED and c.how = ?2) and not exists"
                                        + " (select 1 from Consent later where later.subscriptionId = ?1 and later.id > c.id"
                                        + " and later.action in (CONFIRMED, RESUBSCRIBED, ADDED, IMPORTED, BULK_UNDONE))",
                                Long.class)
                        .setParameter(1, subscription)
                        .setParameter(2, Unsubscriptions.Way.COMPLAINT.word())
                        .getSingleResult()
                > 0;
    }

    /** The words of the last step of one kind: what a person saw when they asked. */
    String words(UUID subscription, ConsentAction action) {
        List<String> words = session.createQuery(
                        "select words from Consent where subscriptionId = ?1 and action = ?2 order by id desc",
                        String.class)
                .setParameter(1, subscription)
                .setParameter(2, action)
                .setMaxResults(1)
                .getResultList();
        return words.isEmpty() ? "" : words.get(0);
    }
}
