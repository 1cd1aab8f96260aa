package rubriek.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Refused;
import rubriek.shared.Stale;

/** A comment at rest: open, then perhaps resolved, and open again. It stays with the id of its entry, wherever that moves. */
@Entity
@Table(name = "issue_comment")
class IssueComment {

    @Id
    UUID id;

    @Column(name = "issue_id", nullable = false)
    UUID issueId;

    @Column(name = "entry_id")
    @Nullable
    String entryId;

    @Column(name = "entry_title")
    @Nullable
    String entryTitle;

    @Column(nullable = false)
    String words;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    @Column(name = "written_by", nullable = false)
    String writtenBy;

    @Column(name = "written_by_id", nullable = false)
    String writtenById;

    @Column(name = "resolved_at")
    @Nullable
    Instant resolvedAt;

    @Column(name = "resolved_by")
    @Nullable
    String resolvedBy;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected IssueComment() {}

    IssueComment(Issue issue, CommentDraft draft, @Nullable String title, Hand by, Instant now) {
        id = UUID.randomUUID();
        issueId = issue.id;
        entryId = draft.entry();
        entryTitle = title;
        words = draft.text();
        createdAt = now;
        updatedAt = now;
        writtenBy = by.name();
        writtenById = by.id();
        version = 1;
    }

    void mustStandAt(@Nullable Integer expected) {
        if (expected != null && expected != version) throw new Stale(version);
    }

    CommentChange draft() {
        return new CommentChange(words, resolvedAt != null);
    }

    /** Anybody may resolve; what somebody said they change themselves. */
    void change(CommentChange change, Hand by, Instant now) {
        if (!change.text().equals(words) && !by.id().equals(writtenById))
            throw Refused.unprocessable("comment-of-another", writtenBy);
        if (change.equals(draft())) return;
        words = change.text();
        updatedAt = now;
        if (change.resolved() == (resolvedAt != null)) return;
        resolvedAt = change.resolved() ? now : null;
        resolvedBy = change.resolved() ? by.name() : null;
    }

    /** @param title what its entry is called now; null when that is gone, or has no words */
    CommentView view(boolean orphaned, @Nullable String title) {
        return new CommentView(
                id,
                entryId,
                title == null ? entryTitle : title,
                orphaned,
                words,
                writtenBy,
                createdAt,
                updatedAt,
                resolvedAt != null,
                resolvedAt,
                resolvedBy,
                version);
    }
}
