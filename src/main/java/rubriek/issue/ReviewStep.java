package rubriek.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of the review at rest. Never changed; it goes only with its issue. */
@Entity
@Table(name = "issue_review")
class ReviewStep {

    @Id
    UUID id;

    @Column(name = "issue_id", nullable = false)
    UUID issueId;

    @Column(nullable = false)
    int version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    ReviewAction action;

    @Column(name = "comment_text")
    @Nullable
    String comment;

    @Column(name = "taken_at", nullable = false)
    Instant takenAt;

    @Column(name = "taken_by", nullable = false)
    String takenBy;

    @Column(name = "taken_by_id", nullable = false)
    String takenById;

    @SuppressWarnings("NullAway.Init")
    protected ReviewStep() {}

    ReviewStep(Issue issue, ReviewDraft draft, Hand by, Instant now) {
        id = UUID.randomUUID();
        issueId = issue.id;
        version = issue.version;
        action = draft.action();
        comment = draft.comment();
        takenAt = now;
        takenBy = by.name();
        takenById = by.id();
    }

    ReviewRow row() {
        return new ReviewRow(action, comment, takenBy, takenAt, version);
    }
}
