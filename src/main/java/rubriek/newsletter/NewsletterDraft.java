package rubriek.newsletter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;
import rubriek.shared.limits.TimeZone;

/**
 * A newsletter as it is made or replaced. What the server computes may be sent back unchanged and is passed over.
 *
 * @param slug its name in addresses
 * @param sections the titles of the sections that a new issue starts with
 * @param sources the source's name by the domain of a link: {@code cbs.nl} is CBS
 * @param readMoreLabel instead of the language's own "Lees verder"
 * @param rhythm when issues come out; proposes the dates of the next one
 * @param words that the spell check takes as right
 * @param review who must have seen an issue before it is sent
 */
@JsonIgnoreProperties({"version", "createdAt", "updatedAt"})
public record NewsletterDraft(
        @NotNull @Pattern(regexp = SLUG, message = "{rubriek.limits.slug}")
        String slug,

        @NotBlank @OneLine @Size(max = 300) String title,

        @NotNull @Pattern(regexp = "nl|en|de|fr|fy|ar", message = "{rubriek.limits.language}")
        String language,

        @NotNull @TimeZone String timeZone,
        @Prose @Size(max = 100_000) @Nullable String introduction,
        @NotNull @Valid Publisher publisher,
        @NotNull @Valid Sender sender,
        @Valid @Nullable Brand brand,
        @Size(max = 100) @Nullable List<@NotBlank @OneLine @Size(max = 300) String> sections,

        @Size(max = 2_000) @Nullable
        Map<@NotBlank @OneLine @Size(max = 255) String, @NotBlank @OneLine @Size(max = 120) String> sources,

        @OneLine @Size(max = 120) @Nullable String readMoreLabel,
        @Nullable Numbering numbering,
        @Nullable Layout layout,
        @Prose @Size(max = 100_000) @Nullable String colophon,
        @Prose @Size(max = 100_000) @Nullable String privacyText,
        @Valid @Nullable Rhythm rhythm,
        @Size(max = 5_000) @Nullable List<@NotBlank @OneLine @Size(max = 60) String> words,
        @Valid @Nullable ReviewRules review) {

    /** Lower-case letters, digits and single hyphens, 1 to 60. */
    public static final String SLUG = "(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*";

    /** The same, with this word on its list. */
    NewsletterDraft knowing(String word) {
        var known = Objects.requireNonNullElse(words, List.<String>of());
        if (known.contains(word)) return this;
        var more = Stream.concat(known.stream(), Stream.of(word)).toList();
        return new NewsletterDraft(
                slug,
                title,
                language,
                timeZone,
                introduction,
                publisher,
                sender,
                brand,
                sections,
                sources,
                readMoreLabel,
                numbering,
                layout,
                colophon,
                privacyText,
                rhythm,
                more,
                review);
    }
}
