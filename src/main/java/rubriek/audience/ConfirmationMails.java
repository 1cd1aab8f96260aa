package rubriek.audience;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Links;
import rubriek.shared.Purpose;
import rubriek.shared.SignedTokens;

/** Writes the mail that asks a mailbox whether it wants what was asked for in its name. */
@ApplicationScoped
class ConfirmationMails {

    private final Register register;
    private final Suppressions suppressions;
    private final ListRepository lists;
    private final Newsletters newsletters;
    private final SignedTokens tokens;
    private final Links links;

    ConfirmationMails(
            Register register,
            Suppressions suppressions,
            ListRepository lists,
            Newsletters newsletters,
            SignedTokens tokens,
            Links links) {
        this.register = register;
        this.suppressions = suppressions;
        this.lists = lists;
        this.newsletters = newsletters;
        this.tokens = tokens;
        this.links = links;
    }

    /** Nothing when nobody waits for it: answered already, left, suppressed since it was asked for, or too late to be answered. */
    Optional<WrittenNotice> write(Subscriber person, Subscription subscription) {
        return asking(person, subscription).map(list -> {
            var newsletter = newsletters.get(list.newsletterId);
            return new WrittenNotice(
                    newsletter, person.address(), mail(newsletter, person, subscription), newsletter.language(), null);
        });
    }

    /** The list that the person may come on by an answer. */
    Optional<MailingList> asking(Subscriber person, Subscription subscription) {
        if (!subscription.is(SubscriptionStatus.UNCONFIRMED)) return Optional.empty();
        if (!register.now().isBefore(register.answerBy(subscription.askedAt))) return Optional.empty();
        var list = lists.withId(subscription.listId);
        return suppressions.yieldsToConfirmation(person.address(), list) ? Optional.of(list) : Optional.empty();
    }

    private NoticeMail mail(NewsletterView newsletter, Subscriber person, Subscription subscription) {
        var titles = register.askedTogetherWith(subscription).stream()
                .map(s -> lists.withId(s.listId).title)
                .sorted()
                .toList();
        var title = titles.size() == 1 ? titles.get(0) : newsletter.title();
        var until = register.answerBy(subscription.askedAt);
        var link = links.confirm(tokens.sign(Purpose.CONFIRM, subscription.id, until, person.keyHash));
        var template = NoticeTemplates.confirmation(newsletter, title, titles, link, register.daysToAnswer())
                .setLocale(newsletter.language());
        var words = MessageBundles.get(NoticeMessages.class, Localized.Literal.of(newsletter.language()));
        return NoticeMail.of(words.confirmationSubject(title), template);
    }
}
