package rubriek.issue;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;
import rubriek.shared.limits.WebAddress;

/**
 * The beginning of something that stands elsewhere.
 *
 * @param text Markdown; shown up to the end of a sentence or a word
 * @param label instead of "Lees verder"
 */
public record Teaser(
        @Pattern(regexp = Entry.ID, message = "{rubriek.issue.id}") @Nullable
        String id,

        @OneLine @Size(max = 300) @Nullable String title,
        @Prose @Size(max = 100_000) @Nullable String text,
        @WebAddress @Nullable String url,
        @OneLine @Size(max = 120) @Nullable String label,
        @Nullable Set<EditionKind> hideIn)
        implements Entry {

    @Override
    public Teaser withId(String newId) {
        return new Teaser(newId, title, text, url, label, hideIn);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.teaser(this);
    }
}
