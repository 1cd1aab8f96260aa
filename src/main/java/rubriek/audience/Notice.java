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
import rubriek.shared.Mishap;

/**
 * A mail about the service itself: queued, claimed by a courier, then sent, failed, unknown, or queued again. Only whoever claimed it last
 * moves it, and asks once more before its end leaves: so two who believe that they have it do not both send it (T-06).
 */
@Entity
class Notice {

    /** How long an answer may take: longer than a relay is waited for (RFC 5321 section 4.5.3.2.6). */
    private static final Duration ANSWER = Duration.ofMinutes(15);

    /** After this one without an answer is sent once more. */
    private static final Duration DOUBT = Duration.ofMinutes(30);

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

    /** Of one in a courier's hands: until when it may say nothing. Null when it is not tried again. */
    @Column(name = "next_try_at")
    @Nullable
    Instant nextTryAt;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "changed_at", nullable = false)
    Instant changedAt;

    @Nullable
    Integer code;

    @Nullable
    String enhanced;

    @Nullable
    String reply;

    /** A word of the station that sends it. */
    @Nullable
    String fault;

    @Nullable
    String relay;

    /** By which its courier is known; of a queued one who tried it last, null when it waits for its first try or only for a relay. */
    @Nullable
    UUID claim;

    /** Its end was about to leave. */
    @Column(nullable = false)
    boolean leaving;

    /** There was a try of which nobody knows whether it arrived. */
    @Column(nullable = false)
    boolean doubtful;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(NoticeKind kind, Subscription subscription, Instant now) {
        this(kind, now);
        subscriptionId = subscription.id;
    }

    /** @param leaves no sooner than that */
    Notice(NoticeKind kind, Subscription subscription, Instant now, Instant leaves) {
        this(kind, subscription, now);
        nextTryAt = leaves;
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

    /**
     * A courier takes it.
     *
     * @param lease until the end of it is about to leave
     */
    void claim(String newMessageId, Duration lease, Instant now) {
        claim = UUID.randomUUID();
        leaving = false;
        attempts++;
        if (messageId == null) messageId = newMessageId;
        move(NoticeState.SENDING, now.plus(lease), now);
    }

    /**
     * The end of it is about to leave: from now on it may have arrived.
     *
     * @return false when whoever asks has it no more, and must not send it
     */
    boolean leave(UUID holder, String over, Instant now) {
        if (state != NoticeState.SENDING || !holder.equals(claim)) return false;
        leaving = true;
        relay = over;
        move(NoticeState.SENDING, now.plus(ANSWER), now);
        return true;
    }

    /** Whoever took it has said nothing for as long as their lease: they never came to send it, or nobody knows what became of it. */
    void lapse(Instant now) {
        if (leaving || claim == null) { // or it was claimed by an older version, which did not say
            take(new NoticeAnswer(null, null, Mishap.SENDER_GONE.kept(), null, relay));
            doubt(changedAt, now);
        } else {
            claim = null;
            attempts--;
            move(NoticeState.QUEUED, now, now);
        }
    }

    /** Nobody waits for it any more. That an earlier try of it may have arrived stays true. */
    void drop(Instant now) {
        end(doubtful ? NoticeState.UNKNOWN : NoticeState.DROPPED, now);
    }

    /** Of one that was taken for lost meanwhile this is the truth; that it was sent is, whoever has it now. */
    void record(UUID holder, NoticeOutcome outcome, Instant now) {
        var known = holder.equals(claim) && (state == NoticeState.SENDING || state == NoticeState.UNKNOWN);
        if (!known && !(outcome instanceof NoticeOutcome.Sent)) return;
        take(outcome.answer());
        if (outcome instanceof NoticeOutcome.Sent) {
            end(NoticeState.SENT, now);
        } else if (outcome instanceof NoticeOutcome.Failed) {
            end(NoticeState.FAILED, now);
        } else if (outcome instanceof NoticeOutcome.TryAgain again) {
            if (!again.counted()) {
                attempts--;
                claim = null;
            }
            leaving = false;
            move(NoticeState.QUEUED, again.at(), now);
        } else if (state == NoticeState.SENDING) {
            doubt(now, now);
        }
    }

    /** Somebody wants it sent after all, with all its tries before it. */
    void retry(Instant now) {
        claim = null;
        leaving = false;
        attempts = 0;
        move(NoticeState.QUEUED, now, now);
    }

    /** Whether it has ended in a way that another try may follow on. */
    boolean mayBeRetried() {
        return state == NoticeState.FAILED
                || state == NoticeState.DROPPED
                || state == NoticeState.UNKNOWN && nextTryAt == null;
    }

    /** Whether it makes this other one of its kind needless: it was asked for later, and has left or will. */
    boolean overtakes(Notice other) {
        return isLaterThan(other) && (state == NoticeState.SENT || mayLeave());
    }

    /** Whether this other one of its kind must not be sent again beside it: it may leave itself, or was asked for later. */
    boolean standsInTheWayOf(Notice other) {
        return mayLeave() || isLaterThan(other) && state != NoticeState.DROPPED;
    }

    /** Whether it is to leave, is leaving, or is to be tried again. */
    private boolean mayLeave() {
        return state == NoticeState.QUEUED
                || state == NoticeState.SENDING
                || state == NoticeState.UNKNOWN && nextTryAt != null;
    }

    private boolean isLaterThan(Notice other) {
        var order = createdAt.compareTo(other.createdAt);
        return order > 0 || order == 0 && id.compareTo(other.id) > 0;
    }

    /** The first time it is tried once more: a confirmation that comes twice hurts less than one that never comes. */
    private void doubt(Instant left, Instant now) {
        if (doubtful) {
            end(NoticeState.UNKNOWN, now);
        } else {
            doubtful = true;
            var again = left.plus(DOUBT);
            var soonest = now.plus(ANSWER); // whoever is sending it may be late, or the clock was set
            move(NoticeState.UNKNOWN, again.isBefore(soonest) ? soonest : again, now);
        }
    }

    /** It is not tried again by itself; the address of somebody who is no subscriber is forgotten. */
    private void end(NoticeState last, Instant now) {
        email = null;
        move(last, null, now);
    }

    private void move(NoticeState next, @Nullable Instant nextTry, Instant now) {
        state = next;
        nextTryAt = nextTry;
        changedAt = now;
    }

    private void take(NoticeAnswer answer) {
        code = answer.code();
        enhanced = answer.enhanced();
        reply = answer.text();
        fault = answer.fault();
        if (answer.relay() != null) relay = answer.relay();
    }
}
