package rubriek.issue.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.issue.IssueContent;

/**
 * What was found in a document; nothing in it was made up.
 *
 * @param number null when the document names none
 * @param period year and month, {@code 2021-09}; null when the document names none
 * @param leftovers what has no place in the content
 */
public record Reading(
        @Nullable Integer number, @Nullable String period, IssueContent content, List<Leftover> leftovers) {

    public Reading {
        leftovers = List.copyOf(leftovers);
    }
}
