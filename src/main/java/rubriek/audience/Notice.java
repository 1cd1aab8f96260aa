package rubriek.audience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Json;

/** A mail about the service itself: queued, claimed by a courier, then sent, failed, or queued again. */
@Entity
class Notice {

    private static final int REPLY = 1000;

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    NoticeKind kind;

    /** Whom it is for; null when that is no subscriber. */
    @Column(name = "subscription_id")
    @Nullable
    UUID subscriptionId;

    /** Of a notice to no subscriber: the list that it is about. */
    @Column(name = "list_id")
    @Nullable
    UUID listId;

    /** Of a notice to no subscriber: where it goes; forgotten when it is sent or given up. */
    @Nullable
    String email;

    /** {@link ListNews.News} as JSON. */
    @Nullable
    String words;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    NoticeState state;

    @Column(nullable = false)
    int attempts;

    /** Made at the first try and kept for every later one (H-09). */
    @Column(name = "message_id")
    @Nullable
    String messageId;

    @Column(name = "next_try_at", nullable = false)
    Instant nextTryAt;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "changed_at", nullable = false)
    Instant changedAt;

    @Nullable
    String reply;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(NoticeKind kind, Subscription subscription, Instant now) {
        this(kind, now);
        subscriptionId = subscription.id;
    }

    Notice(MailingList list, String address, ListNews.News news, Instant now) {
        this(NoticeKind.LIST_NEWS, now);
        listId = list.id;
        email = address;
        words = Json.write(news);
    }

    private Notice(NoticeKind kind, Instant now) {
        id = UUID.randomUUID();
        this.kind = kind;
        state = NoticeState.QUEUED;
        nextTryAt = now;
        createdAt = now;
        changedAt = now;
    }

    /** @return the message id of this and every later try */
    String claim(String newMessageId, Duration lease, Instant now) {
        state = NoticeState.SENDING;
        attempts++;
        if (messageId == null) messageId = newMessageId;
        nextTryAt = now.plus(lease);
        changedAt = now;
        return messageId;
    }

    void drop(Instant now) {
        state = NoticeState.DROPPED;
        email = null;
        changedAt = now;
    }

    void record(NoticeOutcome outcome, Instant now) {
        changedAt = now;
        if (outcome instanceof NoticeOutcome.Sent sent) {
            state = NoticeState.SENT;
            email = null;
            reply = cut(sent.reply());
        } else if (outcome instanceof NoticeOutcome.Failed failed) {
            state = NoticeState.FAILED;
            email = null;
            reply = cut(failed.reply());
        } else if (outcome instanceof NoticeOutcome.TryAgain again) {
            state = NoticeState.QUEUED;
            nextTryAt = again.at();
            if (!again.counted()) attempts--;
            reply = cut(again.reply());
        }
    }

    private static String cut(String reply) {
        return reply.length() <= REPLY ? reply : reply.substring(0, REPLY);
    }
}
