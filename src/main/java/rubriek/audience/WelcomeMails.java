package rubriek.audience;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Languages;
import rubriek.shared.Links;
import rubriek.shared.Markdown;

/**
 * Writes the welcome to a list. It is mail of the list, so it can be left by it in every way that an issue can. With the list's own words it
 * is in the newsletter's language, else in the reader's.
 */
@ApplicationScoped
class WelcomeMails {

    private static final Markdown.Styles STYLES = element -> switch (element) {
        case "p" -> "margin:0 0 16px 0;";
        case "a" -> "color:inherit;text-decoration:underline;";
        default -> "";
    };

    private final Suppressions suppressions;
    private final ListRepository lists;
    private final Newsletters newsletters;
    private final LatestIssue latest;
    private final WaysOut waysOut;
    private final Links links;

    WelcomeMails(
            Suppressions suppressions,
            ListRepository lists,
            Newsletters newsletters,
            LatestIssue latest,
            WaysOut waysOut,
            Links links) {
        this.suppressions = suppressions;
        this.lists = lists;
        this.newsletters = newsletters;
        this.latest = latest;
        this.waysOut = waysOut;
        this.links = links;
    }

    /** Nothing when they have left since, are suppressed, or the list greets nobody any more. */
    Optional<WrittenNotice> write(Subscriber person, Subscription subscription) {
        return greeting(person, subscription).map(welcome -> write(person, subscription, welcome));
    }

    /** The welcome that is to be given to them. */
    Optional<Welcome> greeting(Subscriber person, Subscription subscription) {
        if (!subscription.is(SubscriptionStatus.CONFIRMED)) return Optional.empty();
        var list = lists.withId(subscription.listId);
        return suppressions.standsAgainst(person.address(), list) ? Optional.empty() : list.welcome();
    }

    private WrittenNotice write(Subscriber person, Subscription subscription, Welcome welcome) {
        var list = lists.withId(subscription.listId);
        var newsletter = newsletters.get(list.newsletterId);
        var language = welcome.ownWords() ? newsletter.language() : person.languageOr(newsletter);
        var words = MessageBundles.get(NoticeMessages.class, Localized.Literal.of(language));
        var leave = waysOut.of(subscription.id);
        var subject = Objects.requireNonNullElseGet(welcome.subject(), () -> words.welcomeSubject(list.title));
        var ways = new WelcomeLetter.Ways(
                words.welcomeBecause(list.title), leave.link().toString(), links.lostLink(newsletter.slug()));
        var letter = letter(newsletter, list, welcome, words, ways);
        var template = NoticeTemplates.welcome(newsletter, subject, letter).setLocale(language);
        return new WrittenNotice(
                newsletter, person.address(), NoticeMail.of(subject, template), language, NoticeList.of(list, leave));
    }

    private WelcomeLetter letter(
            NewsletterView newsletter,
            MailingList list,
            Welcome welcome,
            NoticeMessages words,
            WelcomeLetter.Ways ways) {
        var shown = shown(newsletter, welcome);
        var text = welcome.text();
        var opening = text == null ? Markdown.ofWords(words.welcomeIntroduction(list.title)) : Markdown.of(text);
        return new WelcomeLetter(
                words.welcomeTitle(list.title),
                opening.html(2, STYLES),
                opening.text(),
                shown,
                Languages.direction(newsletter.language()),
                shown == null ? words.welcomeArchive() : words.welcomeRead(),
                shown == null ? links.archive(newsletter.slug()) : shown.link(),
                ways);
    }

    private LatestIssue.@Nullable Shown shown(NewsletterView newsletter, Welcome welcome) {
        return welcome.withLatestIssue() ? latest.of(newsletter).orElse(null) : null;
    }
}
