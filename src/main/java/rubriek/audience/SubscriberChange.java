package rubriek.audience;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rubriek.shared.EmailAddress;
import rubriek.shared.limits.Mailbox;
import rubriek.shared.limits.OneLine;

/**
 * What the publisher may change of a person. What the server computes may be sent back unchanged and is passed over.
 *
 * @param status {@code unsubscribed} takes the person off every list; absent leaves the subscriptions alone. Nobody can be
 *     confirmed this way: that is the person's to do
 */
@Schema(description = "What the publisher may change of a person")
@JsonIgnoreProperties({"id", "language", "lists", "suppressed", "version", "createdAt", "updatedAt"})
public record SubscriberChange(
        @NotNull @Mailbox String email,
        @OneLine @Size(max = 200) @Nullable String name,

        @Size(max = 50) @Nullable
        Map<@NotBlank @OneLine @Size(max = 60) String, @NotNull @OneLine @Size(max = 500) String> attributes,

        @Size(max = 50) @Nullable List<@NotBlank @OneLine @Size(max = 60) String> tags,

        @Pattern(regexp = "unsubscribed", message = "{rubriek.limits.changedSubscriberStatus}") @Nullable
        String status) {

    EmailAddress address() {
        return new EmailAddress(email);
    }

    Map<String, String> attributesOrNone() {
        return Objects.requireNonNullElse(attributes, Map.of());
    }

    List<String> tagsOrNone() {
        return Objects.requireNonNullElse(tags, List.of());
    }
}
