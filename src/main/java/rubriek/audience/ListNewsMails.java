package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.shared.EmailAddress;
import rubriek.shared.Json;
import rubriek.shared.Texts;

/** Writes the mail that tells how many came and left, for those who keep a list: in Dutch or English, as editors read. */
@ApplicationScoped
class ListNewsMails {

    private final ListRepository lists;
    private final Newsletters newsletters;
    private final Suppressions suppressions;

    ListNewsMails(ListRepository lists, Newsletters newsletters, Suppressions suppressions) {
        this.lists = lists;
        this.newsletters = newsletters;
        this.suppressions = suppressions;
    }

    /** Nothing when the address is no longer among those that want to hear it, may not be mailed, or got it already. */
    Optional<WrittenNotice> write(Notice notice) {
        if (notice.email == null) return Optional.empty();
        var list = lists.withId(Objects.requireNonNull(notice.listId));
        var to = new EmailAddress(notice.email);
        if (!list.newsTo().contains(to.value()) || suppressions.standsAgainst(to, list)) return Optional.empty();
        var newsletter = newsletters.get(list.newsletterId);
        var news = Json.read(Objects.requireNonNull(notice.words), ListNews.News.class);
        return Optional.of(write(newsletter, list, to, news));
    }

    private static WrittenNotice write(
            NewsletterView newsletter, MailingList list, EmailAddress to, ListNews.News news) {
        var language = newsletter.language().startsWith("nl") ? "nl" : "en";
        var words = Texts.of("list-news", Locale.forLanguageTag(language));
        var subject = words.get("subject", list.title, news.joined(), news.left());
        var lines = List.of(
                words.get("joined", news.joined()), words.get("left", news.left()), words.get("total", news.total()));
        var day = news.since().atZone(newsletter.zone()).toLocalDate().toString();
        var template = NoticeTemplates.news(newsletter, subject, words.get("since", list.title, day), lines)
                .setLocale(language);
        return new WrittenNotice(newsletter, to, NoticeMail.of(subject, template), language, null);
    }
}
