package rubriek.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;

/**
 * A token as it is asked for. What the server computes may be sent back unchanged and is passed over.
 *
 * @param name who or what uses it; stands in the history of what it changes
 * @param expiresAt when it stops working; never when left out
 */
@JsonIgnoreProperties({"id", "token", "createdAt", "revokedAt", "version"})
public record ApiTokenDraft(
        @NotBlank @OneLine @Size(max = 200) String name,
        @NotEmpty Set<@NotNull Scope> scopes,
        @Nullable Instant expiresAt) {}
