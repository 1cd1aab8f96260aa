package rubriek.newsletter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.Mailbox;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.WebAddress;

/**
 * Who publishes the newsletter and can be held to it; stands in every issue (Telecommunicatiewet 11.7, G-02).
 *
 * @param address the postal address, line by line
 */
public record Publisher(
        @NotBlank @OneLine @Size(max = 200) String name,
        @NotEmpty @Size(max = 8) List<@NotBlank @OneLine @Size(max = 200) String> address,
        @NotNull @Mailbox String email,
        @WebAddress @Nullable String website) {}
