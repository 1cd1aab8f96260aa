package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Writes each kind of notice at the moment that it leaves, so that it says what holds then. */
@ApplicationScoped
class NoticeMails {

    private final ConfirmationMails confirmations;
    private final LinkMails links;

    NoticeMails(ConfirmationMails confirmations, LinkMails links) {
        this.confirmations = confirmations;
        this.links = links;
    }

    /** Nothing when nobody waits for it any more. */
    Optional<WrittenNotice> write(NoticeKind kind, Subscriber person, Subscription subscription) {
        return switch (kind) {
            case CONFIRMATION -> confirmations.write(person, subscription);
            case PREFERENCES -> Optional.of(links.preferences(person, subscription));
            case ADDRESS -> links.address(person, subscription);
        };
    }
}
