package rubriek.issue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of an issue that holds a link, by the hash of the link's normal form. */
record Spot(
        String hash,
        String entry,
        UUID issueId,
        int number,
        String period,
        IssueStatus status,
        @Nullable String title) {

    /** Whether it came out before that issue, or is to come out before it. */
    boolean isBefore(Issue issue) {
        var compared = period.compareTo(issue.period);
        return compared < 0 || (compared == 0 && number < issue.number);
    }
}
