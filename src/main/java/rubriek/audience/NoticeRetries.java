package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Sending a notice after all that failed, was dropped, or of which nobody knows. The person is locked first, as whoever asks for another notice locks
 * them: so none comes in between, and of two that say the same one leaves.
 */
@ApplicationScoped
@Transactional
public class NoticeRetries {

    private final NoticeRepository notices;
    private final AwaitedNotices awaited;
    private final Register register;

    NoticeRetries(NoticeRepository notices, AwaitedNotices awaited, Register register) {
        this.notices = notices;
        this.awaited = awaited;
        this.register = register;
    }

    /** Queues it with all its tries before it and the Message-ID that it had, or leaves it as it is. One that is gone is not awaited. */
    public NoticeRetry retry(UUID id) {
        return notices.subscriptionOf(id)
                .flatMap(register::personOf)
                .flatMap(person -> notices.locked(id).map(this::retry))
                .orElse(NoticeRetry.NOT_AWAITED);
    }

    private NoticeRetry retry(Notice notice) {
        if (!notice.mayBeRetried()) return NoticeRetry.NOT_ENDED;
        if (notices.rivals(notice).stream().anyMatch(other -> other.standsInTheWayOf(notice)))
            return NoticeRetry.OVERTAKEN;
        if (awaited.of(notice).isEmpty()) return NoticeRetry.NOT_AWAITED;
        notice.retry(register.now());
        return NoticeRetry.QUEUED;
    }
}
