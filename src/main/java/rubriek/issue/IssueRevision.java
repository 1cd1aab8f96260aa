package rubriek.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import rubriek.shared.Json;

/** What an issue was at one save. Never changed; it goes only with its issue. */
@Entity
@Table(name = "issue_revision")
@IdClass(IssueRevision.Key.class)
class IssueRevision {

    record Key(UUID issueId, int version) implements Serializable {}

    @Id
    @Column(name = "issue_id")
    UUID issueId;

    @Id
    int version;

    @Column(nullable = false)
    int number;

    @Column(nullable = false)
    String period;

    @Column(nullable = false)
    String content;

    @Column(name = "saved_at", nullable = false)
    Instant savedAt;

    @Column(name = "saved_by", nullable = false)
    String savedBy;

    @SuppressWarnings("NullAway.Init")
    protected IssueRevision() {}

    IssueRevision(Issue issue, String by) {
        issueId = issue.id;
        version = issue.version;
        number = issue.number;
        period = issue.period;
        content = issue.content;
        savedAt = issue.updatedAt;
        savedBy = by;
    }

    Revision row() {
        return new Revision(version, savedAt, savedBy);
    }

    RevisionView view() {
        return new RevisionView(version, savedAt, savedBy, number, period, Json.read(content, IssueContent.class));
    }
}
