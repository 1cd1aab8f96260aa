package rubriek.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.Prose;

/**
 * A block of running text between the entries.
 *
 * @param body Markdown
 */
public record Text(
        @Pattern(regexp = Entry.ID, message = "{rubriek.issue.id}") @Nullable
        String id,

        @NotBlank @Prose @Size(max = 100_000) String body,
        @Nullable Set<EditionKind> hideIn)
        implements Entry {

    @Override
    public Text withId(String newId) {
        return new Text(newId, body, hideIn);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.text(this);
    }
}
