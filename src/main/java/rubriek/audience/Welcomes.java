package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;

/** Greets those who signed up themselves: once for each list, however often they come back. The caller holds the person's lock. */
@ApplicationScoped
class Welcomes {

    private final NoticeRepository notices;
    private final ListRepository lists;
    private final Register register;

    Welcomes(NoticeRepository notices, ListRepository lists, Register register) {
        this.notices = notices;
        this.lists = lists;
        this.register = register;
    }

    /** Unless the list has no welcome, or gave it to them before. */
    void greet(Subscription subscription) {
        if (subscription.welcomedAt != null) return;
        if (lists.withId(subscription.listId).welcome().isEmpty()) return;
        subscription.welcomedAt = register.now();
        notices.queue(NoticeKind.WELCOME, subscription, register.now());
    }
}
