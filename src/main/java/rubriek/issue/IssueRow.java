package rubriek.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An issue as a line in a list. */
public record IssueRow(
        int number,
        String period,
        String title,
        IssueStatus status,
        String subject,
        int entries,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt) {}
