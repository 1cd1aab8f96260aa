package rubriek.archive;

import org.jspecify.annotations.Nullable;
import rubriek.issue.IssueRow;

/**
 * The published issues next to one.
 *
 * @param earlier null for the first
 * @param later null for the newest
 */
public record Neighbours(
        @Nullable IssueRow earlier, @Nullable IssueRow later) {

    public boolean any() {
        return earlier != null || later != null;
    }
}
