package rubriek.issue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;

/**
 * A picture among the entries.
 *
 * @param caption Markdown
 * @param credit who made the picture
 * @param longDescription Markdown; what a picture full of detail says, for whoever does not see it
 */
public record Figure(
        @Pattern(regexp = Entry.ID, message = "{rubriek.issue.id}") @Nullable
        String id,

        @Valid @Nullable Image image,
        @Prose @Size(max = 2_000) @Nullable String caption,
        @OneLine @Size(max = 200) @Nullable String credit,
        @Prose @Size(max = 100_000) @Nullable String longDescription,
        @Nullable Set<EditionKind> hideIn)
        implements Entry {

    @Override
    public Figure withId(String newId) {
        return new Figure(newId, image, caption, credit, longDescription, hideIn);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.figure(this);
    }
}
