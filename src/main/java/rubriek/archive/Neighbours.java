package rubriek.archive;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rubriek.issue.IssueRow;

/**
 * The published issues next to one.
 *
 * @param locale of the issue between them
 * @param earlier null for the first
 * @param later null for the newest
 */
public record Neighbours(
        Locale locale, @Nullable IssueRow earlier, @Nullable IssueRow later) {

    public boolean any() {
        return earlier != null || later != null;
    }
}
