package rubriek.audience;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import rubriek.shared.EmailAddress;
import rubriek.shared.limits.Mailbox;
import rubriek.shared.limits.OneLine;

/**
 * An address that shall get no mail.
 *
 * @param reason {@code bounce} or {@code complaint}, or in own words why somebody decided so
 * @param detail more about a bounce or complaint
 * @param list the slug of the one list that it is about; all when left out
 */
public record SuppressionDraft(
        @NotNull @Mailbox String email,
        @NotBlank @OneLine @Size(max = 500) String reason,
        @OneLine @Size(max = 500) @Nullable String detail,
        @OneLine @Size(max = 60) @Nullable String list) {

    EmailAddress address() {
        return new EmailAddress(email);
    }

    SuppressionReason kind() {
        return SuppressionReason.byWord(reason)
                .filter(r -> r != SuppressionReason.ERASED)
                .orElse(SuppressionReason.MANUAL);
    }

    @Nullable
    String detailOrReason() {
        return detail != null || kind().word().equals(reason) ? detail : reason;
    }
}
