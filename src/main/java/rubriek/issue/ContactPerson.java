package rubriek.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.Mailbox;
import rubriek.shared.limits.OneLine;

/**
 * Somebody a reader may turn to.
 *
 * @param phone as people write it, such as 06 12 34 56 78
 */
public record ContactPerson(
        @NotBlank @OneLine @Size(max = 200) String name,
        @Mailbox @Nullable String email,

        @Pattern(regexp = "[+(0-9][0-9 ()./-]{2,39}", message = "{rubriek.issue.phone}") @Nullable
        String phone,

        @OneLine @Size(max = 200) @Nullable String role) {}
