package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether anybody still waits for a notice that did not reach them, and may be mailed. */
@ApplicationScoped
class AwaitedNotices {

    private final SubscriptionRepository subscriptions;
    private final ListRepository lists;
    private final Suppressions suppressions;
    private final ConfirmationMails confirmations;
    private final WelcomeMails welcomes;
    private final LinkMails links;

    AwaitedNotices(
            SubscriptionRepository subscriptions,
            ListRepository lists,
            Suppressions suppressions,
            ConfirmationMails confirmations,
            WelcomeMails welcomes,
            LinkMails links) {
        this.subscriptions = subscriptions;
        this.lists = lists;
        this.suppressions = suppressions;
        this.confirmations = confirmations;
        this.welcomes = welcomes;
        this.links = links;
    }

    /** Whether what the person asked for can still be had. The news of a morning is for nobody any more. */
    boolean by(Subscriber person, Notice notice) {
        if (notice.subscriptionId == null) return false;
        var subscription = subscriptions.findById(notice.subscriptionId);
        var list = lists.withId(subscription.listId);
        return switch (notice.kind) {
            case CONFIRMATION -> confirmations.asking(person, subscription).isPresent();
            case WELCOME -> welcomes.greeting(person, subscription).isPresent();
            case PREFERENCES -> links.worksYet(notice.createdAt) && !suppressions.standsAgainst(person.address(), list);
            case ADDRESS ->
                links.change(person)
                        .filter(change -> !suppressions.standsAgainst(change.address(), list))
                        .isPresent();
            case LIST_NEWS -> false;
        };
    }
}
