package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeyedHash;
import rubriek.shared.Languages;
import rubriek.shared.Purpose;

/**
 * Moving to another address: asked for by the link to one's preferences, done by the mailbox of the new one. That somebody else is known
 * by it is not told, and their place is not taken.
 */
@ApplicationScoped
@Transactional
public class AddressMoves {

    /**
     * What the link in the mail to the new address is about.
     *
     * @param done whether the person is reached there
     */
    public record Move(NewsletterView newsletter, EmailAddress address, boolean done, Locale locale) {}

    private static final String LINK = "link in the mail to the new address";

    private final Holders holders;
    private final Register register;
    private final AddressChangeRepository changes;
    private final PersonalNotices notices;
    private final Suppressions suppressions;
    private final KeyedHash hash;

    AddressMoves(
            Holders holders,
            Register register,
            AddressChangeRepository changes,
            PersonalNotices notices,
            Suppressions suppressions,
            KeyedHash hash) {
        this.holders = holders;
        this.register = register;
        this.changes = changes;
        this.notices = notices;
        this.suppressions = suppressions;
        this.hash = hash;
    }

    /**
     * Mails the new address, which takes the place of another that was asked for and has not answered: the link that went there works no
     * more, also when it is too soon to mail this one. One by which somebody else is known is taken down as any other, and its mail dropped
     * when it would leave: so whoever asks sees the same (S-13). So is one that was mailed a short while ago, for whomever; one that the
     * person asked for then waits on as it is, withdrawn or not (S-12). Whoever names the address that is theirs stays there.
     */
    public void ask(String preferencesToken, EmailAddress address) {
        holders.lockedAtHome(Purpose.PREFERENCES, preferencesToken).ifPresent(h -> ask(h, address));
    }

    private void ask(Holder holder, EmailAddress address) {
        var person = holder.person();
        var stays = isAt(person, address);
        var lately = stays ? Optional.<AddressChange>empty() : askedLately(person, address);
        if (lately.isEmpty()) changes.withdraw(person, register.now());
        else goOn(holder, lately.get());
        if (!stays && lately.isEmpty() && notices.mayAskStranger(person)) mail(holder, address);
    }

    /** So that the link that was mailed goes on working; whether it was mailed makes no difference to be seen. */
    private void goOn(Holder holder, AddressChange change) {
        if (change.withdrawnAt == null) return;
        change.withdrawnAt = null;
        if (change.mailed)
            notices.askUnlessAsked(NoticeKind.ADDRESS, holder.person(), holder.subscription(), change.askedAt);
    }

    private void mail(Holder holder, EmailAddress address) {
        var person = holder.person();
        var change = new AddressChange(person, address, hash.of(address), register.now());
        change.mailed = changes.claimMailing(hash.of(address), notices.strangersSince(), register.now());
        changes.replace(change);
        notices.ask(NoticeKind.ADDRESS, person, holder.subscription());
    }

    private Optional<AddressChange> askedLately(Subscriber person, EmailAddress address) {
        return changes.last(person)
                .filter(c -> c.doneAt == null && c.address().key().equals(address.key()))
                .filter(c -> c.askedAt.isAfter(notices.strangersSince()));
    }

    /** What the link is about, without changing anything; nothing when it does not work (any more). */
    public Optional<Move> look(String token) {
        return asker(token).flatMap(p -> change(token, p).map(c -> view(c, p)));
    }

    /**
     * Moves the person, whose mailbox has answered: what kept a former holder of it silent is over. Again, it changes nothing and answers
     * the same.
     */
    public Optional<Move> move(String token) {
        return asker(token).flatMap(p -> change(token, p).flatMap(c -> move(c, p)));
    }

    private Optional<Move> move(AddressChange change, Subscriber person) {
        if (change.doneAt == null) {
            if (register.isOthers(change.address(), person)) return Optional.empty();
            change.doneAt = register.now(); // first, or moving withdraws it
            register.move(person, change.address());
            register.subscriptionsOf(person).forEach(s -> suppressions.endByConfirmation(person, s.listId));
            register.writeAll(person, new Step(ConsentAction.ADDRESS_CHANGED, register.now(), Step.PERSON, LINK));
            register.flush();
        }
        return Optional.of(view(change, person));
    }

    /** Locked: whoever corrects or withdraws at this moment is waited for before the change is read. */
    private Optional<Subscriber> asker(String token) {
        return holders.subject(Purpose.ADDRESS, token).flatMap(changes::askedBy).flatMap(register::withId);
    }

    /** Once they are reached elsewhere, a link that was answered is about nothing. */
    private Optional<AddressChange> change(String token, Subscriber person) {
        return holders.subject(Purpose.ADDRESS, token)
                .flatMap(changes::findByIdOptional)
                .filter(c -> c.waits() || c.doneAt != null && isAt(person, c.address()));
    }

    private static boolean isAt(Subscriber person, EmailAddress address) {
        return person.address().key().equals(address.key());
    }

    private Move view(AddressChange change, Subscriber person) {
        var newsletter = holders.of(person).newsletter();
        return new Move(
                newsletter, change.address(), change.doneAt != null, Languages.locale(person.languageOr(newsletter)));
    }
}
