package rubriek.newsletter;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.WebAddress;

/**
 * What the newsletter looks like. A picture that is a medium of the newsletter's own is shown in the size that fits, and on paper
 * too; any other is shown in mail and on the page only.
 *
 * @param accent the colour of headings and links, as {@code #rrggbb}
 * @param logo the address of a picture, PNG or JPEG
 * @param logoAlt what the logo says in words; the title of the newsletter when left out
 * @param theme the look; {@link ThemeName#KLASSIEK} when left out
 * @param typeface the theme's own when left out
 * @param headerImage the address of a picture across the head
 * @param headerImageAlt what it shows, in words; without them it only decorates
 */
public record Brand(
        @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "{rubriek.limits.colour}") @Nullable
        String accent,

        @WebAddress @Nullable String logo,
        @OneLine @Size(max = 500) @Nullable String logoAlt,
        @Nullable ThemeName theme,
        @Nullable Typeface typeface,
        @WebAddress @Nullable String headerImage,
        @OneLine @Size(max = 500) @Nullable String headerImageAlt) {

    /** Teal, the house colour. */
    public static final String DEFAULT_ACCENT = "#005f5f";

    public static final Brand PLAIN = new Brand(null, null, null, null, null, null, null);

    /** Of one colour, in a theme as it comes. */
    public static Brand of(ThemeName theme, @Nullable String accent) {
        return new Brand(accent, null, null, theme, null, null, null);
    }

    public String accentOrDefault() {
        return accent == null ? DEFAULT_ACCENT : accent;
    }

    public ThemeName themeOrDefault() {
        return theme == null ? ThemeName.KLASSIEK : theme;
    }

    /** The addresses of its pictures. */
    public Stream<String> pictures() {
        return Stream.of(logo, headerImage).filter(Objects::nonNull);
    }
}
