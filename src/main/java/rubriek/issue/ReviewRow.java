package rubriek.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of the review that was taken.
 *
 * @param version the version of the issue that it was taken on
 * @param by who took it: the name of the token or the person
 */
public record ReviewRow(ReviewAction action, @Nullable String comment, String by, Instant at, int version) {}
