package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.Crowds.Doing;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeyedHash;
import rubriek.shared.Missing;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/** The addresses that stay silent, whoever puts them on a list again. Each is found by its keyed hash, so that none need be kept. */
@ApplicationScoped
@Transactional
public class Suppressions {

    /** Tells the address of a living person from that of one who was erased. */
    private static final String UNNAMED = "a new address that its server refused";

    /** How the ledger names what the answer of its mailbox does. */
    private static final String ANSWER = "answer of the mailbox";

    private final SuppressionRepository suppressions;
    private final SuppressionSteps steps;
    private final ListRepository lists;
    private final KeyedHash hash;
    private final Validation validation;
    private final Clock clock;

    Suppressions(
            SuppressionRepository suppressions,
            SuppressionSteps steps,
            ListRepository lists,
            KeyedHash hash,
            Validation validation,
            Clock clock) {
        this.suppressions = suppressions;
        this.steps = steps;
        this.lists = lists;
        this.hash = hash;
        this.validation = validation;
        this.clock = clock;
    }

    /** What makes a suppression the only one in force: its address, and its list or all of them. */
    public static String standing(String hash, @Nullable UUID list) {
        return hash + ":" + (list == null ? "*" : list);
    }

    /**
     * By hand. An address that is suppressed already stays so, for its first reason.
     *
     * @param by whose doing it is
     */
    public SuppressionView create(SuppressionDraft draft, String by) {
        validation.check(draft);
        var list = draft.list() == null ? null : list(draft.list()).id;
        return view(
                put(draft.address(), list, draft.kind(), draft.detailOrReason(), null, new Doing(by, "api", now())));
    }

    /**
     * No list mails this address from now on; what is being sent asks again before each copy.
     *
     * @param detail what was said about it, such as the reply of its server; at most 500 characters
     */
    public SuppressionView suppress(EmailAddress address, SuppressionReason reason, @Nullable String detail) {
        var how = reason == SuppressionReason.COMPLAINT ? "complaint" : "answer of a mail server";
        return view(put(address, null, reason, detail, null, new Doing(Step.NOBODY, how, now())));
    }

    /**
     * As {@link #suppress}, for what its server said to a copy of a dispatch; {@link Reprieves} take it back with all that was refused to that
     * dispatch.
     */
    public void refused(EmailAddress address, String detail, UUID dispatch) {
        put(
                address,
                null,
                SuppressionReason.BOUNCE,
                detail,
                dispatch,
                new Doing(Step.NOBODY, "answer of a mail server", now()));
    }

    /**
     * As {@link #suppress}, of an address that somebody entered and that is nobody's as far as we know: its hash is enough, and would outlive
     * whoever entered it otherwise (G-07).
     */
    public void suppressUnnamed(EmailAddress address, SuppressionReason reason) {
        suppressions.put(
                new SuppressionRepository.Entry(hash.of(address), null, null, reason, UNNAMED, Step.NOBODY, null),
                now());
    }

    /** In which one transaction suppresses several addresses: that of an import, so that no two of them wait for each other. */
    public Comparator<EmailAddress> order() {
        return Comparator.comparing(hash::of);
    }

    public Page<SuppressionView> list(SuppressionFilter filter, PageRequest page) {
        validation.check(filter);
        var wanted = filter.email() == null ? null : hash.of(new EmailAddress(filter.email()));
        var views =
                suppressions.page(filter, wanted, page).stream().map(this::view).toList();
        return Page.of(views, page, suppressions.count(filter, wanted));
    }

    /** @throws Missing when there is none by that id */
    public SuppressionView get(UUID id) {
        return view(suppressions.withId(id));
    }

    /**
     * The address may be mailed again, if its subscriptions say so. Lifting what is lifted changes nothing. Whoever was erased still comes
     * back by themselves alone, whatever else kept their address silent (decision 43).
     *
     * @param why kept with it
     * @param by whose doing it is, for the ledger
     * @throws Refused {@code suppression-of-erased} when that is what it says
     */
    public void lift(UUID id, LiftDraft why, String by) {
        validation.check(why);
        var suppression = suppressions.withId(id);
        if (suppression.liftedAt != null) return;
        if (suppression.reason == SuppressionReason.ERASED) throw Refused.conflict("suppression-of-erased");
        var lifted = lift(suppression, why.reason(), new Doing(by, "api", now()));
        // an erasure that we waited for included
        if (lifted && suppressions.isOfErased(id))
            suppressions.put(nameless(suppression.keyHash, SuppressionReason.ERASED), now());
    }

    /** @return whether it was in force */
    private boolean lift(Suppression suppression, String why, Doing doing) {
        if (suppressions.lift(suppression.id, why, doing.at()) == 0) return false;
        if (suppression.email != null)
            steps.lifted(List.of(suppression.id), List.of(new EmailAddress(suppression.email)), doing);
        return true;
    }

    /** When somebody last decided that the address may be mailed again after all. */
    public Optional<Instant> lastLifted(EmailAddress address) {
        return suppressions.of(hash.of(address)).stream()
                .flatMap(s -> Optional.ofNullable(s.liftedAt).stream())
                .max(Instant::compareTo);
    }

    /** Whether anything keeps this list from mailing the address. */
    boolean standsAgainst(EmailAddress address, MailingList list) {
        return standsAgainst(address, list.id);
    }

    /** Whether anything keeps this list from mailing the address. @param list its id */
    boolean standsAgainst(EmailAddress address, UUID list) {
        return !suppressions.inForce(hash.of(address), list).isEmpty();
    }

    /** Whether the person of this address was erased, so that nobody else brings it back. */
    boolean isErased(EmailAddress address) {
        return suppressions.isErased(hash.of(address));
    }

    /** Whether the person may still come on this list, by answering a confirmation. */
    boolean yieldsToConfirmation(EmailAddress address, MailingList list) {
        return yieldsToConfirmation(address, list.id);
    }

    /** Whether nothing keeps this list from mailing the address that ends once its mailbox answers. @param list its id */
    boolean yieldsToConfirmation(EmailAddress address, UUID list) {
        return suppressions.inForce(hash.of(address), list).stream().allMatch(s -> s.reason.yieldsToConfirmation());
    }

    /** The person came back on this list by their own mailbox. */
    void endByConfirmation(Subscriber person, UUID list) {
        // whoever lifts one meanwhile may leave another in its place
        for (var some = yielding(person, list); !some.isEmpty(); some = yielding(person, list))
            some.forEach(s -> endByConfirmation(s, person.address()));
    }

    private void endByConfirmation(Suppression suppression, EmailAddress address) {
        var doing = new Doing(Step.PERSON, ANSWER, now());
        if (suppressions.lift(suppression.id, "confirmed by the person", doing.at()) > 0)
            steps.lifted(List.of(suppression.id), List.of(address), doing);
    }

    private List<Suppression> yielding(Subscriber person, UUID list) {
        return suppressions.inForce(person.keyHash, list).stream()
                .filter(s -> s.reason.yieldsToConfirmation())
                .toList();
    }

    /** The address stays recognisable and is otherwise forgotten; only its own person may come back, or nobody where it was silent before. */
    void forget(String keyHash) {
        do { // what was in force may be lifted before our second statement holds it
            suppressions.put(nameless(keyHash, SuppressionReason.ERASED), now());
            suppressions.forgetAddress(keyHash);
        } while (!suppressions.isErased(keyHash));
    }

    private static SuppressionRepository.Entry nameless(String keyHash, SuppressionReason reason) {
        return new SuppressionRepository.Entry(keyHash, null, null, reason, null, Step.NOBODY, null);
    }

    private Suppression put(
            EmailAddress address,
            @Nullable UUID list,
            SuppressionReason reason,
            @Nullable String detail,
            @Nullable UUID dispatch,
            Doing doing) {
        var key = hash.of(address);
        var nameless = suppressions.isNameless(key);
        var entry = new SuppressionRepository.Entry(
                key, nameless ? null : address, list, reason, nameless ? null : detail, doing.by(), dispatch);
        var put = suppressions.put(entry, doing.at());
        if (put.fresh()) steps.silenced(List.of(put.standing().id), List.of(address), doing);
        return put.standing();
    }

    /** In microseconds, as both databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private MailingList list(String slug) {
        try {
            return lists.named(slug);
        } catch (Missing unknown) {
            throw Refused.unprocessable("list-unknown", slug);
        }
    }

    private SuppressionView view(Suppression suppression) {
        return suppression.view(suppression.listId == null ? null : lists.withId(suppression.listId).slug);
    }
}
