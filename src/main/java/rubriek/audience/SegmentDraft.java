package rubriek.audience;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rubriek.audience.search.SearchWords;
import rubriek.newsletter.NewsletterDraft;
import rubriek.shared.limits.OneLine;

/**
 * A segment as it is made or changed. What the server computes may be sent back unchanged and is passed over.
 *
 * @param slug its name in addresses, one of its own on the list; made of the name when left out
 * @param filter one condition, see docs/api.md
 */
@JsonIgnoreProperties({"list", "version", "createdAt", "updatedAt"})
public record SegmentDraft(
        @NotBlank @OneLine @Size(max = 200) String name,

        @Nullable @Pattern(regexp = NewsletterDraft.SLUG, message = "{rubriek.limits.slug}")
        String slug,

        @NotNull Map<String, @Nullable Object> filter) {

    private static final int LONGEST_SLUG = 60;

    String slugOrMade() {
        if (slug != null) return slug;
        var made = SearchWords.plain(name).replaceAll("[^a-z0-9]+", "-");
        made = made.substring(0, Math.min(made.length(), LONGEST_SLUG)).replaceAll("^-|-$", "");
        return made.isEmpty() ? "segment" : made;
    }

    /** For a change that brings another filter: a condition is replaced whole, and never merged with the one before. */
    public SegmentDraft withoutFilter() {
        return new SegmentDraft(name, slug, Map.of());
    }
}
