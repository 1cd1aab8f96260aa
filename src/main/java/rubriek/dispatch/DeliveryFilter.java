package rubriek.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * Which copies are wanted.
 *
 * @param state only these
 * @param q a part of the reader's address, of any case
 */
public record DeliveryFilter(
        @Nullable DeliveryState state, @Nullable String q) {

    /** All of them. */
    public static final DeliveryFilter ALL = new DeliveryFilter(null, null);
}
