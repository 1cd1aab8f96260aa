package rubriek.newsletter;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.WebAddress;

/**
 * What the newsletter looks like.
 *
 * @param accent the colour of headings and links, as {@code #rrggbb}
 * @param logo the address of a picture, PNG or JPEG
 * @param logoAlt what the logo says in words; the title of the newsletter when left out
 */
public record Brand(
        @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "{rubriek.limits.colour}") @Nullable
        String accent,

        @WebAddress @Nullable String logo,
        @OneLine @Size(max = 500) @Nullable String logoAlt) {

    /** Teal, the house colour. */
    public static final String DEFAULT_ACCENT = "#005f5f";

    public static final Brand PLAIN = new Brand(null, null, null);

    public String accentOrDefault() {
        return accent == null ? DEFAULT_ACCENT : accent;
    }
}
