package rubriek.audience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person on one list: asked for, confirmed, left, perhaps come back. Whoever changes it holds the lock on its subscriber and
 * writes the step in the ledger; see {@link Register}.
 */
@Entity
class Subscription {

    @Id
    UUID id;

    @Column(name = "subscriber_id", nullable = false)
    UUID subscriberId;

    @Column(name = "list_id", nullable = false)
    UUID listId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    SubscriptionStatus status;

    @Column(name = "asked_at", nullable = false)
    Instant askedAt;

    @Column(name = "confirmed_at")
    @Nullable
    Instant confirmedAt;

    @Column(name = "unsubscribed_at")
    @Nullable
    Instant unsubscribedAt;

    /** No issues until then. */
    @Column(name = "paused_until")
    @Nullable
    Instant pausedUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "left_because")
    @Nullable
    LeavingReason leftBecause;

    @Column(name = "left_detail")
    @Nullable
    String leftDetail;

    /** When they were greeted on this list. */
    @Column(name = "welcomed_at")
    @Nullable
    Instant welcomedAt;

    /** Since when a mail asks whether they still want the list; null when none does, or they gave a sign of life since. */
    @Column(name = "reconfirm_asked_at")
    @Nullable
    Instant reconfirmAskedAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected Subscription() {}

    Subscription(UUID subscriber, UUID list, Instant now) {
        id = UUID.randomUUID();
        version = 1;
        subscriberId = subscriber;
        listId = list;
        status = SubscriptionStatus.UNCONFIRMED;
        askedAt = now;
    }

    boolean is(SubscriptionStatus other) {
        return status == other;
    }

    /** Whoever put them on the list took that back, but they have asked for it: their mailbox decides. */
    void askInstead(Instant now) {
        status = SubscriptionStatus.UNCONFIRMED; // not a step that people take: none leads back here
        confirmedAt = null;
        askedAt = now;
    }

    /** Asked for anew, by somebody who had left or whose confirmation got lost. */
    void ask(Instant now) {
        if (!is(SubscriptionStatus.UNCONFIRMED)) become(SubscriptionStatus.UNCONFIRMED);
        askedAt = now;
    }

    void confirm(Instant now) {
        become(SubscriptionStatus.CONFIRMED);
        confirmedAt = now;
        reconfirmAskedAt = null;
        pausedUntil = null;
        leftBecause = null;
        leftDetail = null;
    }

    void leave(Instant now) {
        become(SubscriptionStatus.UNSUBSCRIBED);
        unsubscribedAt = now;
        leftBecause = null; // what they said of an earlier time is not why they leave now
        leftDetail = null;
    }

    /** That they were taken off was a mistake: they stand where they stood. */
    void stay(SubscriptionStatus before, @Nullable Instant leftBefore) {
        become(before);
        unsubscribedAt = leftBefore;
    }

    /** The mailbox did not answer: somebody who had left before has still left. */
    void expire() {
        become(SubscriptionStatus.UNSUBSCRIBED);
    }

    /** @param said in the person's own words, at most 500 characters */
    void explain(LeavingReason reason, @Nullable String said) {
        leftBecause = reason;
        leftDetail = said == null || said.isBlank() ? null : said.strip();
    }

    boolean pausedAt(Instant now) {
        return is(SubscriptionStatus.CONFIRMED) && pausedUntil != null && pausedUntil.isAfter(now);
    }

    boolean askedWithin(Duration period, Instant now) {
        return askedAt.plus(period).isAfter(now);
    }

    boolean leftWithin(Duration period, Instant now) {
        return is(SubscriptionStatus.UNSUBSCRIBED)
                && unsubscribedAt != null
                && unsubscribedAt.plus(period).isAfter(now);
    }

    /**
     * Whether they were on the list when they left it: what was asked for since the last consent waited for an answer. A consent of before
     * they asked, brought from elsewhere, is not told from that; then they sign up again.
     */
    boolean leftConfirmed() {
        return is(SubscriptionStatus.UNSUBSCRIBED) && confirmedAt != null && !confirmedAt.isBefore(askedAt);
    }

    /** Whether the last question was one of before they left: it is no reason not to ask. */
    boolean leftSinceAsked() {
        return unsubscribedAt != null && askedAt.isBefore(unsubscribedAt);
    }

    private void become(SubscriptionStatus next) {
        if (!status.leadsTo(next)) throw new IllegalStateException(status + " does not lead to " + next);
        status = next;
    }
}
