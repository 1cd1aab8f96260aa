package rubriek.issue;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.WebAddress;

/**
 * A file that a piece offers.
 *
 * @param url where it is; null when {@code media} is given
 * @param media one of our own files
 * @param form what it is: "PDF"; told by the address when left out
 * @param size in octets
 * @param shortAddress what paper shows instead of the address
 */
@OneSource
public record Attachment(
        @NotBlank @OneLine @Size(max = 300) String title,
        @WebAddress @Nullable String url,
        @Nullable UUID media,
        @OneLine @Size(max = 40) @Nullable String form,
        @Min(0) @Nullable Long size,
        @OneLine @Size(max = 200) @Nullable String shortAddress)
        implements Sourced {}
