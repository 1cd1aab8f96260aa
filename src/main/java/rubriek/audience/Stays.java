package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import rubriek.shared.Languages;
import rubriek.shared.Purpose;

/**
 * Saying by the link of one's own that a list is still wanted. The link is bound to the mailbox that it was mailed to, never expires, and does
 * nothing for who is off the list.
 */
@ApplicationScoped
@Transactional
public class Stays {

    private static final String HOW = "link in the mail that asks";

    private final Holders holders;
    private final Register register;
    private final Suppressions suppressions;
    private final WaysOut waysOut;

    Stays(Holders holders, Register register, Suppressions suppressions, WaysOut waysOut) {
        this.holders = holders;
        this.register = register;
        this.suppressions = suppressions;
        this.waysOut = waysOut;
    }

    /** What the link is about, without changing anything; nothing when it does not work (any more). */
    public Optional<Stay> look(String token) {
        return holders.seenAtHome(Purpose.STAY, token).filter(this::mayStay).map(this::view);
    }

    /** They still want it, which is kept with the list's words at that moment. Again, or after another sign of life, it changes nothing. */
    public Optional<Stay> stay(String token) {
        return holders.lockedAtHome(Purpose.STAY, token).filter(this::mayStay).map(this::stay);
    }

    private Stay stay(Holder holder) {
        var words = holder.list().consentText;
        if (isAsked(holder))
            register.write(
                    holder.person(),
                    holder.subscription(),
                    new Step(ConsentAction.RECONFIRMED, register.now(), Step.PERSON, HOW, words));
        return view(holder);
    }

    /** Nobody is told that they stay who gets no mail, whatever they answer. */
    private boolean mayStay(Holder holder) {
        return holder.subscription().is(SubscriptionStatus.CONFIRMED)
                && !suppressions.standsAgainst(holder.person().address(), holder.list());
    }

    private static boolean isAsked(Holder holder) {
        return holder.subscription().reconfirmAskedAt != null;
    }

    private Stay view(Holder holder) {
        return new Stay(
                holder.newsletter(),
                holder.list().title,
                holder.list().consentText,
                holder.person().address(),
                !isAsked(holder),
                waysOut.of(holder.subscription().id).link().getPath(),
                Languages.locale(holder.person().languageOr(holder.newsletter())));
    }
}
