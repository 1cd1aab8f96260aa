package rubriek.issue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;

/**
 * A column: a voice of its own, signed.
 *
 * @param body Markdown
 * @param authorNote Markdown; who the author is
 */
public record Column(
        @Pattern(regexp = Entry.ID, message = "{rubriek.issue.id}") @Nullable
        String id,

        @OneLine @Size(max = 300) @Nullable String title,
        @Prose @Size(max = 100_000) @Nullable String body,
        @Valid @Nullable Signature signature,
        @Valid @Nullable Image portrait,
        @Prose @Size(max = 100_000) @Nullable String authorNote,
        @Valid @Nullable PullQuote quote,
        @Nullable Set<EditionKind> hideIn)
        implements Entry {

    @Override
    public Column withId(String newId) {
        return new Column(newId, title, body, signature, portrait, authorNote, quote, hideIn);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.column(this);
    }
}
