package rubriek.audience;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import rubriek.shared.Links;
import rubriek.shared.Purpose;
import rubriek.shared.SignedTokens;

/**
 * Writes the mail that asks whether somebody still wants a list, in their language. It is mail of the list, so it can be left by it in every way that
 * an issue can.
 */
@ApplicationScoped
class ReconfirmMails {

    private final Suppressions suppressions;
    private final Holders holders;
    private final WaysOut waysOut;
    private final SignedTokens tokens;
    private final Links links;
    private final Register register;

    ReconfirmMails(
            Suppressions suppressions,
            Holders holders,
            WaysOut waysOut,
            SignedTokens tokens,
            Links links,
            Register register) {
        this.suppressions = suppressions;
        this.holders = holders;
        this.waysOut = waysOut;
        this.tokens = tokens;
        this.links = links;
        this.register = register;
    }

    /** Not when they gave a sign of life since, left, paused or are suppressed, or the list asks nobody any more. */
    boolean asks(Subscriber person, Subscription subscription) {
        if (subscription.reconfirmAskedAt == null || !subscription.is(SubscriptionStatus.CONFIRMED)) return false;
        if (subscription.pausedAt(register.now())) return false;
        var list = holders.of(subscription.id).list();
        return list.reconfirm().isPresent() && !suppressions.standsAgainst(person.address(), list);
    }

    WrittenNotice write(Subscriber person, Subscription subscription) {
        var holder = holders.of(subscription.id);
        var list = holder.list();
        var newsletter = holder.newsletter();
        var language = person.languageOr(newsletter);
        var words = MessageBundles.get(NoticeMessages.class, Localized.Literal.of(language));
        var leave = waysOut.of(subscription.id);
        var letter = new ReconfirmLetter(
                list.title,
                links.stay(tokens.sign(Purpose.STAY, subscription.id, null, person.keyHash)),
                new WelcomeLetter.Ways(
                        words.reconfirmBecause(list.title),
                        leave.link().toString(),
                        links.lostLink(newsletter.slug())));
        var subject = words.reconfirmSubject(list.title);
        var template = NoticeTemplates.reconfirm(newsletter, subject, letter).setLocale(language);
        return new WrittenNotice(
                newsletter, person.address(), NoticeMail.of(subject, template), language, NoticeList.of(list, leave));
    }
}
