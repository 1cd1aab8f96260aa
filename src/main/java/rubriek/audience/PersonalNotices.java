package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Queues the mails that readers ask for themselves, not more often than good manners allow. */
@ApplicationScoped
class PersonalNotices {

    /** Of one person, in the time in which each of them is mailed once (S-12). */
    private static final int MOST_STRANGERS = 5;

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

    /** Unless one of this kind that was asked for since then left, or is going to. */
    void askUnlessAsked(NoticeKind kind, Subscriber person, Subscription subscription, Instant then) {
        if (!notices.isAlive(kind, person, then)) notices.queue(kind, subscription, register.now());
    }

    /** Whether the person may have yet another mailbox asked, one that has not asked for it. */
    boolean mayAskStranger(Subscriber person) {
        return mayAsk(NoticeKind.ADDRESS, person)
                && notices.queuedSince(NoticeKind.ADDRESS, person, strangersSince()) < MOST_STRANGERS;
    }

    /** A mailbox that was asked after this moment is not asked again yet, whoever wants it. */
    Instant strangersSince() {
        return register.now().minus(settings.askAgainAfter());
    }

    private boolean mayAsk(NoticeKind kind, Subscriber person) {
        return notices.queuedSince(kind, person, register.now().minus(settings.linkAgainAfter())) == 0;
    }
}
