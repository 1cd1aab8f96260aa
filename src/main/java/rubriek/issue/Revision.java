package rubriek.issue;

import java.time.Instant;

/**
 * One save of an issue.
 *
 * @param version the version that it made
 * @param savedBy who did it: the name of the token or the person
 */
public record Revision(int version, Instant savedAt, String savedBy) {}
