package rubriek.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Json;

/**
 * What an issue was at one save, or at the last of several that folded into one. Never changed; it goes only with its issue, or
 * into the next save of the same page.
 */
@Entity
@Table(name = "issue_revision")
@IdClass(IssueRevision.Key.class)
class IssueRevision {

    /** How long a page may save into one revision; counted from its first save, so that a long evening leaves more than one. */
    private static final Duration FOLDED = Duration.ofMinutes(5);

    record Key(UUID issueId, int version) implements Serializable {}

    @Id
    @Column(name = "issue_id")
    UUID issueId;

    @Id
    int version;

    /** The version of the first save that it stands for; its own when nothing folded into it. */
    @Column(name = "first_version", nullable = false)
    int firstVersion;

    @Column(nullable = false)
    int number;

    @Column(nullable = false)
    String period;

    @Column(nullable = false)
    String content;

    @Column(name = "begun_at", nullable = false)
    Instant begunAt;

    @Column(name = "saved_at", nullable = false)
    Instant savedAt;

    @Column(name = "saved_by", nullable = false)
    String savedBy;

    /** Null of a revision that was made before this was kept. */
    @Column(name = "saved_by_id")
    @Nullable
    String savedById;

    @Column(nullable = false)
    boolean autosave;

    @SuppressWarnings("NullAway.Init")
    protected IssueRevision() {}

    IssueRevision(Issue issue, Hand by) {
        issueId = issue.id;
        version = issue.version;
        firstVersion = version;
        number = issue.number;
        period = issue.period;
        content = issue.content;
        savedAt = issue.updatedAt;
        begunAt = savedAt;
        savedBy = by.name();
        savedById = by.id();
        autosave = by.autosave();
    }

    /** Whether the next save takes this one's place: both by the same page, within {@link #FOLDED}. */
    boolean foldsInto(IssueRevision next) {
        return autosave
                && next.autosave
                && Objects.equals(savedById, next.savedById)
                && next.savedAt.isBefore(begunAt.plus(FOLDED));
    }

    void takeIn(IssueRevision folded) {
        firstVersion = folded.firstVersion;
        begunAt = folded.begunAt;
    }

    Revision row() {
        return new Revision(version, firstVersion, begunAt, savedAt, savedBy, autosave);
    }

    RevisionView view() {
        return new RevisionView(version, savedAt, savedBy, number, period, Json.read(content, IssueContent.class));
    }
}
