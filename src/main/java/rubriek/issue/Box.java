package rubriek.issue;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;

/**
 * A box among the entries of a section.
 *
 * @param body Markdown
 * @param tone neutral when left out
 * @param form info when left out
 */
public record Box(
        @Pattern(regexp = Entry.ID, message = "{rubriek.issue.id}") @Nullable
        String id,

        @OneLine @Size(max = 300) @Nullable String title,
        @Prose @Size(max = 100_000) @Nullable String body,
        @Nullable BoxTone tone,
        @Nullable BoxForm form,
        @Nullable Set<EditionKind> hideIn)
        implements Entry {

    @Override
    public Box withId(String newId) {
        return new Box(newId, title, body, tone, form, hideIn);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.box(this);
    }
}
