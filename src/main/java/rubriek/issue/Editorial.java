package rubriek.issue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;

/**
 * The word of the editor, signed.
 *
 * @param body Markdown
 */
public record Editorial(
        @Pattern(regexp = Entry.ID, message = "{rubriek.issue.id}") @Nullable
        String id,

        @OneLine @Size(max = 300) @Nullable String title,
        @Prose @Size(max = 100_000) @Nullable String body,
        @Valid @Nullable Signature signature,
        @Valid @Nullable Image portrait,
        @Nullable Set<EditionKind> hideIn)
        implements Entry {

    @Override
    public Editorial withId(String newId) {
        return new Editorial(newId, title, body, signature, portrait, hideIn);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.editorial(this);
    }
}
