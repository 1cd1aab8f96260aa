package rubriek.issue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;
import rubriek.shared.limits.WebAddress;

/**
 * Somebody or something presented in a few lines, one of a row.
 *
 * @param lead Markdown; shown up to the end of a sentence where room is short
 * @param person whom it is about
 */
public record Card(
        @Pattern(regexp = Entry.ID, message = "{rubriek.issue.id}") @Nullable
        String id,

        @OneLine @Size(max = 300) @Nullable String title,
        @OneLine @Size(max = 200) @Nullable String person,
        @Valid @Nullable Image portrait,
        @Prose @Size(max = 2_000) @Nullable String lead,
        @WebAddress @Nullable String url,
        @Nullable Set<EditionKind> hideIn)
        implements Entry {

    @Override
    public Card withId(String newId) {
        return new Card(newId, title, person, portrait, lead, url, hideIn);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.card(this);
    }
}
