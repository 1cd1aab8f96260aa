package rubriek.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.refusal.Fault;

/**
 * Which copies are wanted.
 *
 * @param states any of these; none for all
 * @param fault only those that it kept from getting there
 * @param q a part of the reader's address, of any case
 * @param missed only those who did not get the issue, by this dispatch or another, whatever kept them
 * @param relay only those that it carried last
 */
public record DeliveryFilter(
        List<DeliveryState> states,
        @Nullable Fault fault,
        @Nullable String q,
        boolean missed,
        @Nullable String relay) {

    /** All of them. */
    public static final DeliveryFilter ALL = new DeliveryFilter(List.of(), null, null, false, null);

    public DeliveryFilter {
        states = List.copyOf(states);
    }

    /** Over whichever relay. @param state only these; null for all */
    public DeliveryFilter(@Nullable DeliveryState state, @Nullable Fault fault, @Nullable String q, boolean missed) {
        this(state == null ? List.of() : List.of(state), fault, q, missed, null);
    }
}
