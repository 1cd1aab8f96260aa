package rubriek.audience.exporting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.SubscriberFilter;

/**
 * The people of a list that a file is of, whatever becomes of list and segment while it is written.
 *
 * @param list its id
 * @param slug of the list
 * @param segment the slug of the segment that they have to be in; null for all of the list
 * @param kept the filter of that segment, as it stood at the beginning
 */
public record Portion(
        UUID list,
        String slug,
        SubscriberFilter filter,
        @Nullable String segment,
        @Nullable String kept) {}
