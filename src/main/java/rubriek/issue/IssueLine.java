package rubriek.issue;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.newsletter.NewsletterView;

/**
 * What a list reads of an issue: all but its document.
 *
 * @param entries null when only the document says it
 * @param title what it was called when it was published
 */
record IssueLine(
        UUID id,
        int number,
        String period,
        IssueStatus status,
        @Nullable String subject,
        @Nullable Integer entries,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable String title) {

    IssueRow row(NewsletterView newsletter) {
        var headings = Headings.of(newsletter, number, period);
        return new IssueRow(
                number,
                period,
                Objects.requireNonNullElseGet(title, headings::title),
                status,
                Objects.requireNonNullElseGet(subject, headings::subject),
                Objects.requireNonNull(entries),
                version,
                createdAt,
                updatedAt,
                publishedAt);
    }
}
