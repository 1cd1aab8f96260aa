package rubriek.audience;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubriek.shared.EmailAddress;
import rubriek.shared.limits.Mailbox;
import rubriek.shared.limits.OneLine;

/**
 * A person to be put on a list. Of somebody who is known already, name, attributes and tags are added to.
 *
 * @param status {@code confirmed}, with a consent that was given elsewhere; or {@code unconfirmed}: the person is asked by mail
 */
public record SubscriberDraft(
        @NotNull @Mailbox String email,
        @OneLine @Size(max = 200) @Nullable String name,

        @Size(max = 50) @Nullable
        Map<@NotBlank @OneLine @Size(max = 60) String, @NotNull @OneLine @Size(max = 500) String> attributes,

        @Size(max = 50) @Nullable List<@NotBlank @OneLine @Size(max = 60) String> tags,

        @NotNull @Pattern(regexp = "confirmed|unconfirmed", message = "{rubriek.limits.newSubscriberStatus}")
        String status,

        @Valid @Nullable ConsentDraft consent) {

    SubscriberDraft with(Map<String, String> others) {
        return new SubscriberDraft(email, name, others, tags, status, consent);
    }

    EmailAddress address() {
        return new EmailAddress(email);
    }

    boolean confirmed() {
        return status.equals(SubscriptionStatus.CONFIRMED.word());
    }

    Map<String, String> attributesOrNone() {
        return Objects.requireNonNullElse(attributes, Map.of());
    }

    List<String> tagsOrNone() {
        return Objects.requireNonNullElse(tags, List.of());
    }
}
