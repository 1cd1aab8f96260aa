package rubriek.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;

/** Which copies are to be tried again. */
public record RetryDraft(@NotNull Which state) {

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
