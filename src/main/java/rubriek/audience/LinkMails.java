package rubriek.audience;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Links;
import rubriek.shared.Purpose;
import rubriek.shared.SignedTokens;

/** Writes the mails that bring a reader a link of their own: to their preferences, and from a mailbox that they want to move to. */
@ApplicationScoped
class LinkMails {

    private final AddressChangeRepository changes;
    private final ListRepository lists;
    private final Newsletters newsletters;
    private final SignedTokens tokens;
    private final Links links;
    private final Register register;

    LinkMails(
            AddressChangeRepository changes,
            ListRepository lists,
            Newsletters newsletters,
            SignedTokens tokens,
            Links links,
            Register register) {
        this.changes = changes;
        this.lists = lists;
        this.newsletters = newsletters;
        this.tokens = tokens;
        this.links = links;
        this.register = register;
    }

    /** The link works for a while from now, and for the mailbox that this mail goes to alone. */
    WrittenNotice preferences(Subscriber person, Subscription subscription) {
        var newsletter = newsletter(subscription);
        var words = words(person, newsletter);
        var until = register.now().plus(register.preferencesWithin());
        var letter = new NoticeLink(
                words.preferencesTitle(),
                words.preferencesIntroduction(newsletter.title()),
                words.preferencesOpen(),
                words.preferencesButton(),
                links.preferences(tokens.sign(Purpose.PREFERENCES, subscription.id, until, person.keyHash)),
                words.preferencesPeriod(register.preferencesWithin().toHours()),
                words.preferencesNotYou());
        return new WrittenNotice(
                newsletter,
                person.address(),
                mail(words.preferencesSubject(newsletter.title()), letter, person, newsletter),
                person.languageOr(newsletter),
                null);
    }

    /** Whether a link to one's preferences that was asked for at that moment would still work. */
    boolean worksYet(Instant askedAt) {
        return register.now().isBefore(askedAt.plus(register.preferencesWithin()));
    }

    /** Nothing when the person has asked for another one since, moved already, or is too late, or the address is not to be mailed. */
    Optional<WrittenNotice> address(Subscriber person, Subscription subscription) {
        var newsletter = newsletter(subscription);
        var words = words(person, newsletter);
        return change(person).map(change -> {
            var until = register.answerBy(change.askedAt);
            var letter = new NoticeLink(
                    words.addressTitle(),
                    words.addressIntroduction(newsletter.title()),
                    words.addressOpen(),
                    words.addressButton(),
                    links.address(tokens.sign(Purpose.ADDRESS, change.id, until)),
                    words.confirmationPeriod(register.daysToAnswer()),
                    words.addressNotYou());
            return new WrittenNotice(
                    newsletter,
                    change.address(),
                    mail(words.addressSubject(newsletter.title()), letter, person, newsletter),
                    person.languageOr(newsletter),
                    null);
        });
    }

    /** What the person waits for, and its mailbox may still answer; not of one that is not to be mailed: somebody else's, or mailed lately. */
    Optional<AddressChange> change(Subscriber person) {
        return changes.waiting(person)
                .filter(change -> change.mailed)
                .filter(change -> !register.isOthers(change.address(), person))
                .filter(change -> register.now().isBefore(register.answerBy(change.askedAt)));
    }

    private static NoticeMail mail(String subject, NoticeLink letter, Subscriber person, NewsletterView newsletter) {
        var template = NoticeTemplates.link(newsletter, subject, letter).setLocale(person.languageOr(newsletter));
        return NoticeMail.of(subject, template);
    }

    private NewsletterView newsletter(Subscription subscription) {
        return newsletters.get(lists.withId(subscription.listId).newsletterId);
    }

    private static NoticeMessages words(Subscriber person, NewsletterView newsletter) {
        return MessageBundles.get(NoticeMessages.class, Localized.Literal.of(person.languageOr(newsletter)));
    }
}
