package rubriek.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.audience.NoticeKind;
import rubriek.audience.NoticeState;
import rubriek.dispatch.refusal.Fault;
import rubriek.shared.limits.Mailbox;

/** Which mails about the service are to be tried again, as {@link ServiceMailFilter} tells them apart. */
public record ServiceMailRetryDraft(
        @NotNull Which state,
        @Nullable NoticeKind kind,
        @Nullable Fault fault,
        @Nullable String list,
        @Mailbox @Nullable String email,
        @Nullable String q,
        @Nullable String relay) {

    /** The two ends that another try may follow on. */
    public enum Which {
        @JsonProperty("failed")
        FAILED(NoticeState.FAILED),
        @JsonProperty("unknown")
        UNKNOWN(NoticeState.UNKNOWN);

        private final NoticeState state;

        Which(NoticeState state) {
            this.state = state;
        }
    }

    ServiceMailFilter filter() {
        return new ServiceMailFilter(List.of(state.state), kind, fault, list, email, q, relay);
    }
}
