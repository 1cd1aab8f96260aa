package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;

/** Queues the mails that readers ask for themselves, not more often than good manners allow. */
@ApplicationScoped
class PersonalNotices {

    private final NoticeRepository notices;
    private final Register register;
    private final AudienceSettings settings;

    PersonalNotices(NoticeRepository notices, Register register, AudienceSettings settings) {
        this.notices = notices;
        this.register = register;
        this.settings = settings;
    }

    /** Unless one of this kind was asked for a short while ago; the caller holds the person's lock. */
    void ask(NoticeKind kind, Subscriber person, Subscription subscription) {
        if (mayAsk(kind, person)) notices.queue(kind, subscription, register.now());
    }

    boolean mayAsk(NoticeKind kind, Subscriber person) {
        return !notices.queuedSince(kind, person, register.now().minus(settings.linkAgainAfter()));
    }
}
