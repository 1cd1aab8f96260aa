package rubriek.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.refusal.Fault;

/** Which copies are to be tried again, as {@link DeliveryFilter} tells them apart. */
public record RetryDraft(
        @NotNull Which state,
        @Nullable Fault fault,
        @Nullable String q) {

    /** All that stand so. */
    public static RetryDraft of(Which state) {
        return new RetryDraft(state, null, null);
    }

    DeliveryFilter filter() {
        return new DeliveryFilter(state.state, fault, q, false);
    }

    /** The two that an end can be followed by another try. */
    public enum Which {
        @JsonProperty("failed")
        FAILED(DeliveryState.FAILED),
        @JsonProperty("unknown")
        UNKNOWN(DeliveryState.UNKNOWN);

        private final DeliveryState state;

        Which(DeliveryState state) {
            this.state = state;
        }

        DeliveryState state() {
            return state;
        }
    }
}
