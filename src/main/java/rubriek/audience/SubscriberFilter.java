package rubriek.audience;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;

/**
 * Which people of a list are meant; everybody when all is left out.
 *
 * @param q a part of the address or the name, in any case
 * @param status where they stand on the list
 * @param tag one whole tag
 */
public record SubscriberFilter(
        @OneLine @Size(max = 200) @Nullable String q,
        @Nullable SubscriptionStatus status,
        @OneLine @Size(max = 60) @Nullable String tag) {

    public static final SubscriberFilter EVERYBODY = new SubscriberFilter(null, null, null);
}
