package rubriek.dispatch;

import org.jspecify.annotations.Nullable;
import rubriek.dispatch.refusal.Fault;

/**
 * Which copies are wanted.
 *
 * @param state only these
 * @param fault only those that it kept from getting there
 * @param q a part of the reader's address, of any case
 * @param missed only those that are not sent, whatever kept them
 */
public record DeliveryFilter(
        @Nullable DeliveryState state,
        @Nullable Fault fault,
        @Nullable String q,
        boolean missed) {

    /** All of them. */
    public static final DeliveryFilter ALL = new DeliveryFilter(null, null, null, false);
}
