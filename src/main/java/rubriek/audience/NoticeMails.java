package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Writes each kind of notice at the moment that it leaves, so that it says what holds then. */
@ApplicationScoped
class NoticeMails {

    private final AwaitedNotices awaited;
    private final ConfirmationMails confirmations;
    private final LinkMails links;
    private final WelcomeMails welcomes;
    private final ReconfirmMails reconfirmations;
    private final ListNewsMails news;

    NoticeMails(
            AwaitedNotices awaited,
            ConfirmationMails confirmations,
            LinkMails links,
            WelcomeMails welcomes,
            ReconfirmMails reconfirmations,
            ListNewsMails news) {
        this.awaited = awaited;
        this.confirmations = confirmations;
        this.links = links;
        this.welcomes = welcomes;
        this.reconfirmations = reconfirmations;
        this.news = news;
    }

    /** Nothing when nobody waits for it any more. */
    Optional<WrittenNotice> write(Notice notice) {
        if (notice.subscriptionId == null) return news.write(notice);
        return awaited.of(notice).flatMap(by -> write(notice.kind, by.person(), by.subscription()));
    }

    private Optional<WrittenNotice> write(NoticeKind kind, Subscriber person, Subscription subscription) {
        return switch (kind) {
            case CONFIRMATION -> confirmations.write(person, subscription);
            case PREFERENCES -> Optional.of(links.preferences(person, subscription));
            case ADDRESS -> links.address(person, subscription);
            case WELCOME -> welcomes.write(person, subscription);
            case RECONFIRM -> Optional.of(reconfirmations.write(person, subscription));
            case LIST_NEWS -> throw new IllegalArgumentException("news of a list is for no subscriber");
        };
    }
}
