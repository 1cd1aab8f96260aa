package rubriek.issue;

import java.time.Instant;

/**
 * One save of an issue, or several that folded into one.
 *
 * @param version the version that the last of them made
 * @param firstVersion the version that the first of them made; equal to {@code version} when it is one save
 * @param begunAt when the first of them was made
 * @param savedBy who did it: the name of the token or the person
 * @param autosave whether a page saved by itself
 */
public record Revision(
        int version, int firstVersion, Instant begunAt, Instant savedAt, String savedBy, boolean autosave) {}
