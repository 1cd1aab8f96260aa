package rubriek.issue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.clipping.LinkView;

/**
 * The links of an issue, in the order of the document.
 *
 * @param waiting how many addresses are still to be looked at
 */
public record LinkReport(int waiting, List<Line> links) {

    /**
     * One link at one place.
     *
     * @param entry the id of its entry; null for what belongs to no entry
     * @param field where in the entry, or in the issue: {@code url}, {@code summary}, {@code boxes[0].body}
     * @param waiting whether it is still to be looked at, again or for the first time
     * @param link what is known of it; null before the first look
     */
    public record Line(
            @Nullable String entry,
            String field,
            String url,
            boolean waiting,
            @Nullable LinkView link) {}
}
