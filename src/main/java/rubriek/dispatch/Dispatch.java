package rubriek.dispatch;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Json;
import rubriek.shared.Refused;

/**
 * One send of one issue to one or more lists. Whoever changes it holds the lock on its row. It knows nothing of its copies: how many
 * stand where is asked of the ledger.
 */
@Entity
class Dispatch {

    @Id
    UUID id;

    @Column(name = "issue_id", nullable = false)
    UUID issueId;

    @ElementCollection
    @CollectionTable(name = "dispatch_list", joinColumns = @JoinColumn(name = "dispatch_id"))
    @Column(name = "list_id", nullable = false)
    Set<UUID> lists = new HashSet<>();

    /** Kept from being deleted until the audience is frozen, or never will be. */
    @Column(name = "segment_id")
    @Nullable
    UUID segmentId;

    /** The slug of the segment, for good. */
    @Nullable
    String segment;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    DispatchStatus status;

    /** The code of a {@link Reason}. */
    @Nullable
    String reason;

    @Nullable
    String detail;

    /** {@link Overruled} as JSON. */
    @Nullable
    String overruled;

    @Column(name = "send_at", nullable = false)
    Instant sendAt;

    /** After this nobody wants it any more. */
    @Column(name = "not_after")
    @Nullable
    Instant notAfter;

    /** When its audience was frozen. */
    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    /** When somebody last let it go on. */
    @Column(name = "resumed_at")
    @Nullable
    Instant resumedAt;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "created_by", nullable = false)
    String createdBy;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected Dispatch() {}

    Dispatch(UUID issue, Set<UUID> lists, Instant sendAt, @Nullable Instant notAfter, String by, Instant now) {
        id = UUID.randomUUID();
        issueId = issue;
        this.lists.addAll(lists);
        status = DispatchStatus.SCHEDULED;
        this.sendAt = sendAt;
        this.notAfter = notAfter;
        createdAt = now;
        createdBy = by;
    }

    /** Only people of this segment get it. */
    void narrow(UUID id, String slug) {
        segmentId = id;
        segment = slug;
    }

    void overrule(Overruled failed) {
        overruled = Json.write(failed);
    }

    Optional<Overruled> overruled() {
        return Optional.ofNullable(overruled).map(json -> Json.read(json, Overruled.class));
    }

    /** @throws Refused {@code cannot-pause} */
    void pause() {
        if (!status.leadsTo(DispatchStatus.PAUSED)) throw Refused.conflict("cannot-pause", term());
        become(DispatchStatus.PAUSED);
    }

    /**
     * Goes on from where it was; one that had not begun waits for its moment again, which is now when it has passed.
     *
     * @throws Refused {@code cannot-resume}
     */
    void resume(Instant now) {
        if (status != DispatchStatus.PAUSED) throw Refused.conflict("cannot-resume", term());
        become(begun() ? DispatchStatus.SENDING : DispatchStatus.SCHEDULED);
        resumedAt = now;
        if (!begun() && sendAt.isBefore(now)) sendAt = now;
    }

    /** @throws Refused {@code cannot-cancel} */
    void cancel(Instant now) {
        if (!status.leadsTo(DispatchStatus.CANCELLED)) throw Refused.conflict("cannot-cancel", term());
        become(DispatchStatus.CANCELLED);
        end(now);
    }

    /** Some of its copies go into the queue again. @throws Refused {@code cannot-retry}, or {@code too-late} after its time */
    void reopen(Instant now) {
        mayReopen(now);
        if (status == DispatchStatus.FINISHED) become(DispatchStatus.SENDING);
        finishedAt = null;
    }

    /** Whether its copies may be tried again. */
    boolean reopens(Instant now) {
        return begun() && status != DispatchStatus.CANCELLED && !expired(now);
    }

    void mayReopen(Instant now) {
        if (expired(now)) throw Refused.conflict("too-late", String.valueOf(notAfter));
        if (!begun() || status == DispatchStatus.CANCELLED) throw Refused.conflict("cannot-retry", term());
    }

    /** It was finished too early. */
    void takeUp() {
        become(DispatchStatus.SENDING);
        finishedAt = null;
    }

    void prepare() {
        become(DispatchStatus.PREPARING);
    }

    void begin(Instant now) {
        become(DispatchStatus.SENDING);
        startedAt = now;
        segmentId = null;
    }

    /** Stands still until somebody has dealt with the reason. */
    void hold(Reason why, String words) {
        become(DispatchStatus.PAUSED);
        explain(why, words);
    }

    void finish(Instant now) {
        become(DispatchStatus.FINISHED);
        end(now);
    }

    /** Nobody else gets it, for a reason that is no person's wish. */
    void giveUp(Reason why, Instant now) {
        become(DispatchStatus.CANCELLED);
        explain(why, "");
        end(now);
    }

    void explain(Reason why, String words) {
        reason = why.code();
        detail = words.isEmpty() ? null : words.substring(0, Math.min(words.length(), 500));
    }

    boolean is(DispatchStatus other) {
        return status == other;
    }

    /** Whether somebody let it go on since then. Where the clock was put back, nobody can tell. */
    boolean resumedAfter(Instant then, Instant now) {
        return resumedAt != null && resumedAt.isAfter(then) && !resumedAt.isAfter(now);
    }

    /** Whether its audience is frozen. */
    boolean begun() {
        return startedAt != null;
    }

    boolean expired(Instant now) {
        return notAfter != null && now.isAfter(notAfter);
    }

    boolean missed(Instant now, Duration grace) {
        return now.isAfter(sendAt.plus(grace));
    }

    private Refused.Term term() {
        return new Refused.Term("dispatch." + status.word());
    }

    private void end(Instant now) {
        finishedAt = now;
        segmentId = null;
    }

    private void become(DispatchStatus next) {
        if (!status.leadsTo(next)) throw new IllegalStateException(status + " does not lead to " + next);
        status = next;
        reason = null;
        detail = null;
    }
}
