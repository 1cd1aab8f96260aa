package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Purpose;

/**
 * Leaving a list, and coming back, by the link under an issue or by what else a copy carries. The link needs no login and never expires;
 * one that we did not give out, or whose person was erased, finds nobody and changes nothing (U-04, U-07, U-09).
 */
@ApplicationScoped
@Transactional
public class Unsubscriptions {

    /** How somebody left. */
    public enum Way {
        /** The button that mail programs show (RFC 8058). */
        ONE_CLICK("one-click"),
        PAGE("page"),
        /** A mail to the address that a copy names beside its link (RFC 2369). */
        MAILTO("mailto"),
        /** The reader's provider says that they want no more of it (RFC 5965). */
        COMPLAINT("complaint"),
        /** The reader's provider says that they want to be off this list, and calls it no spam. */
        OPT_OUT("complaint, opt-out");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        /** How the ledger names it. */
        String word() {
            return word;
        }
    }

    private final Holders holders;
    private final Exits exits;
    private final Register register;
    private final Suppressions suppressions;
    private final PublisherLists lists;

    Unsubscriptions(Holders holders, Exits exits, Register register, Suppressions suppressions, PublisherLists lists) {
        this.holders = holders;
        this.exits = exits;
        this.register = register;
        this.suppressions = suppressions;
        this.lists = lists;
    }

    /** What the link is about, without changing anything (U-06). */
    public Optional<Departure> look(String token) {
        return holders.seen(Purpose.UNSUBSCRIBE, token).map(this::view);
    }

    /** Whether the link is of a copy that was only to be looked at ({@link WaysOut#NOBODY}). */
    public boolean isSample(String token) {
        return holders.subject(Purpose.UNSUBSCRIBE, token)
                .filter(WaysOut.NOBODY::equals)
                .isPresent();
    }

    /** Off this list and no other (U-08). Again, it changes nothing and records nothing (U-07). */
    public void leave(String token, Way way) {
        holders.subject(Purpose.UNSUBSCRIBE, token).ifPresent(s -> leave(s, way));
    }

    /**
     * Off this list, by something else than a link that proves whose subscription it is. Of who is off it already a complaint is kept, once.
     *
     * @return whether somebody is off it now; nobody is by a subscription that was erased
     */
    public boolean leave(UUID subscription, Way way) {
        var left = leave(List.of(subscription), way.word);
        if (left && way == Way.COMPLAINT)
            register.tellComplaint(
                    subscription, new Step(ConsentAction.COMPLAINED, register.now(), Step.PERSON, way.word));
        return left;
    }

    /** The same for many at once, each off its own list and for itself. */
    void leave(Collection<UUID> subscriptions, Way way) {
        exits.leaveApart(subscriptions, way.word);
    }

    /**
     * A reader called the mail of this list spam, or worse: off it, and no list mails the address any more (F-03).
     *
     * @param kind of the complaint, kept with the suppression
     * @return as of {@link #leave(UUID, Way)}
     */
    public boolean complain(UUID subscription, String kind) {
        var left = leave(subscription, Way.COMPLAINT);
        if (left)
            register.personOf(subscription)
                    .ifPresent(p -> suppressions.suppress(p.address(), SuppressionReason.COMPLAINT, kind));
        return left;
    }

    /** Off every list of the newsletter's publisher. */
    public void leaveAll(String token) {
        holders.locked(Purpose.UNSUBSCRIBE, token).ifPresent(h -> {
            var all = lists.of(h.newsletter()).stream().flatMap(list -> register.find(h.person(), list).stream());
            leave(all.map(s -> s.id).toList(), "page, all lists");
        });
    }

    /**
     * Keeps why somebody left, for as long as we know them; of whoever is not gone, nothing.
     *
     * @param detail in the person's own words, at most 500 characters
     */
    public void explain(String token, LeavingReason reason, @Nullable String detail) {
        holders.locked(Purpose.UNSUBSCRIBE, token)
                .map(Holder::subscription)
                .filter(s -> s.is(SubscriptionStatus.UNSUBSCRIBED))
                .ifPresent(s -> s.explain(reason, detail));
    }

    /** Back on whatever was left in that one go, while the link still does so. */
    public void comeBack(String token) {
        holders.locked(Purpose.UNSUBSCRIBE, token).filter(this::mayReturn).ifPresent(this::bringBack);
    }

    private boolean leave(Collection<UUID> subscriptions, String how) {
        return exits.leave(subscriptions, how);
    }

    private void bringBack(Holder holder) {
        var now = register.now();
        register.leftTogetherWith(holder.subscription())
                .forEach(s -> register.confirm(holder.person(), s, resubscribed(holder, s, now)));
    }

    /** The page shows the words of the one list that its link is of; for others that were left with it, none were seen. */
    private static Step resubscribed(Holder holder, Subscription subscription, Instant now) {
        var seen = subscription.listId.equals(holder.list().id) ? holder.list().consentText : null;
        return new Step(ConsentAction.RESUBSCRIBED, now, Step.PERSON, "page", seen);
    }

    private boolean mayReturn(Holder holder) {
        return register.mayUndo(holder.subscription())
                && !suppressions.standsAgainst(holder.person().address(), holder.list());
    }

    private Departure view(Holder holder) {
        return new Departure(
                holder.newsletter(),
                holder.list().title,
                holder.person().address(),
                holder.subscription().is(SubscriptionStatus.UNSUBSCRIBED),
                holder.list().consentText,
                mayReturn(holder),
                holder.subscription().leftBecause != null,
                lists.of(holder.newsletter()).size() > 1);
    }
}
