package rubriek.dispatch;

import org.jspecify.annotations.Nullable;
import rubriek.dispatch.refusal.Fault;

/**
 * Which copies are wanted.
 *
 * @param state only these
 * @param fault only those that it kept from getting there
 * @param q a part of the reader's address, of any case
 * @param missed only those who did not get the issue, by this dispatch or another, whatever kept them
 * @param relay only those that it carried last
 */
public record DeliveryFilter(
        @Nullable DeliveryState state,
        @Nullable Fault fault,
        @Nullable String q,
        boolean missed,
        @Nullable String relay) {

    /** All of them. */
    public static final DeliveryFilter ALL = new DeliveryFilter(null, null, null, false, null);

    /** Over whichever relay. */
    public DeliveryFilter(@Nullable DeliveryState state, @Nullable Fault fault, @Nullable String q, boolean missed) {
        this(state, fault, q, missed, null);
    }
}
