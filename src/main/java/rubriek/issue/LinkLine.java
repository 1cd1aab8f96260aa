package rubriek.issue;

import org.jspecify.annotations.Nullable;
import rubriek.clipping.LinkView;

/**
 * One link at one place of an issue.
 *
 * @param entry the id of its entry; null for what belongs to no entry
 * @param field where in the entry, or in the issue: {@code url}, {@code summary}, {@code boxes[0].body}
 * @param waiting whether it is still to be looked at, again or for the first time
 * @param link what is known of it; null before the first look
 */
public record LinkLine(
        @Nullable String entry,
        String field,
        String url,
        boolean waiting,
        @Nullable LinkView link) {}
