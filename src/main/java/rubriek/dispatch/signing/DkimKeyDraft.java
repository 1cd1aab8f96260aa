package rubriek.dispatch.signing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.dkim.KeyAlgorithm;
import rubriek.shared.EmailAddress;
import rubriek.shared.limits.DomainName;

/**
 * A key as it is asked for. What the server computes may be sent back unchanged and is passed over.
 *
 * @param domain whose mail it shall sign, as it stands behind the {@code @} of a sender, or one above it
 * @param selector its name in DNS, in A-labels (I-01); chosen when left out
 * @param algorithm RSA when left out; of an imported key it is the key's own
 * @param privateKey a key to import, in PEM, unencrypted; without one a key is made
 */
@JsonIgnoreProperties({
    "id",
    "bits",
    "status",
    "origin",
    "record",
    "createdAt",
    "activatedAt",
    "retiredAt",
    "keepRecordUntil",
    "version"
})
public record DkimKeyDraft(
        @NotBlank @DomainName @Size(max = 190) String domain,

        @Nullable @Pattern(regexp = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", message = "{rubriek.limits.selector}")
        String selector,

        @Nullable KeyAlgorithm algorithm,
        @Nullable @Size(max = 20_000) String privateKey) {

    /** In A-labels and lower case. */
    String asciiDomain() {
        return new EmailAddress("x@" + domain).domain();
    }

    KeyAlgorithm algorithmOrRsa() {
        return Objects.requireNonNullElse(algorithm, KeyAlgorithm.RSA);
    }

    /** Keeps the key out of every log (D-08). */
    @Override
    public String toString() {
        return "DkimKeyDraft[" + domain + "]";
    }
}
