package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import rubriek.shared.Purpose;

/** Finishing a sign-up by the link that was mailed: what was asked for in one go is confirmed in one go. */
@ApplicationScoped
@Transactional
public class Confirmations {

    /** How the ledger names the answer of a mailbox. */
    public static final String LINK = "link in the confirmation mail";

    private final Holders holders;
    private final Register register;
    private final Suppressions suppressions;
    private final ListRepository lists;
    private final Welcomes welcomes;

    Confirmations(
            Holders holders, Register register, Suppressions suppressions, ListRepository lists, Welcomes welcomes) {
        this.holders = holders;
        this.register = register;
        this.suppressions = suppressions;
        this.lists = lists;
        this.welcomes = welcomes;
    }

    /**
     * What the link is about, without changing anything; nothing when it does not work (any more), as once the person is reached at another
     * address than it was mailed to: that mailbox answers for no other.
     */
    public Optional<Confirmation> look(String token) {
        return holders.seenAtHome(Purpose.CONFIRM, token)
                .filter(h -> !h.subscription().is(SubscriptionStatus.UNSUBSCRIBED))
                .map(this::view);
    }

    /**
     * Puts the person on the lists. Again, it changes nothing and answers the same (G-03); of somebody who has left since, the
     * link works no more. Where somebody else put them on the list meanwhile, it is their own consent from now on (G-01).
     */
    public Optional<Confirmation> confirm(String token) {
        var holder = holders.lockedAtHome(Purpose.CONFIRM, token);
        holder.filter(h -> !h.subscription().is(SubscriptionStatus.UNSUBSCRIBED))
                .ifPresent(this::confirmAll);
        return holder.filter(h -> h.subscription().is(SubscriptionStatus.CONFIRMED))
                .map(this::view);
    }

    private void confirmAll(Holder holder) {
        var now = register.now();
        for (var subscription : register.askedInOneGoWith(holder.subscription())) {
            var words = register.wordsAskedWith(subscription);
            var step = new Step(ConsentAction.CONFIRMED, now, Step.PERSON, LINK, words);
            if (subscription.is(SubscriptionStatus.CONFIRMED)) register.agree(holder.person(), subscription, step);
            else confirm(holder.person(), subscription, step);
            suppressions.endByConfirmation(holder.person(), subscription.listId);
        }
    }

    private void confirm(Subscriber person, Subscription subscription, Step step) {
        register.confirm(person, subscription, step);
        welcomes.greet(subscription);
    }

    private Confirmation view(Holder holder) {
        var titles = register.askedTogetherWith(holder.subscription()).stream()
                .map(s -> lists.withId(s.listId).title)
                .sorted()
                .toList();
        var confirmed = holder.subscription().is(SubscriptionStatus.CONFIRMED);
        return new Confirmation(holder.newsletter(), titles, holder.person().address(), confirmed);
    }
}
