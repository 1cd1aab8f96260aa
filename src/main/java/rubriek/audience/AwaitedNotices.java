package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Whether a subscriber still waits for a notice, and may be mailed: the one rule, for the courier that is about to write it and for whoever wants it sent
 * anew. The news of a list is for no subscriber, and is asked of {@link ListNewsMails}.
 */
@ApplicationScoped
class AwaitedNotices {

    private final Holders holders;
    private final Suppressions suppressions;
    private final ConfirmationMails confirmations;
    private final WelcomeMails welcomes;
    private final LinkMails links;
    private final ReconfirmMails reconfirmations;

    AwaitedNotices(
            Holders holders,
            Suppressions suppressions,
            ConfirmationMails confirmations,
            WelcomeMails welcomes,
            LinkMails links,
            ReconfirmMails reconfirmations) {
        this.holders = holders;
        this.suppressions = suppressions;
        this.confirmations = confirmations;
        this.welcomes = welcomes;
        this.links = links;
        this.reconfirmations = reconfirmations;
    }

    /** Who waits, and by which subscription. */
    record Awaiting(Subscriber person, Subscription subscription) {}

    /** Nothing when what was asked for can no longer be had, or would go to an address that gets no mail. */
    Optional<Awaiting> of(Notice notice) {
        if (notice.subscriptionId == null) return Optional.empty();
        var holder = holders.of(notice.subscriptionId);
        var waiting = new Awaiting(holder.person(), holder.subscription());
        return awaited(notice, waiting) ? Optional.of(waiting) : Optional.empty();
    }

    private boolean awaited(Notice notice, Awaiting by) {
        var list = by.subscription().listId;
        return switch (notice.kind) {
            case CONFIRMATION ->
                confirmations.asking(by.person(), by.subscription()).isPresent();
            case WELCOME -> welcomes.greeting(by.person(), by.subscription()).isPresent();
            case RECONFIRM -> reconfirmations.asks(by.person(), by.subscription());
            case PREFERENCES -> links.worksYet(notice.createdAt);
            case ADDRESS ->
                links.change(by.person())
                        .filter(change -> suppressions.yieldsToConfirmation(change.address(), list))
                        .isPresent();
            case LIST_NEWS -> false;
        };
    }
}
