package rubriek.issue;

import java.time.Instant;

/**
 * An issue as it was at one save.
 *
 * @param version the version that the save made
 * @param savedBy who did it: the name of the token or the person
 * @param period year and month, {@code 2021-09}
 */
public record RevisionView(
        int version, Instant savedAt, String savedBy, int number, String period, IssueContent content) {}
