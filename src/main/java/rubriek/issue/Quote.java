package rubriek.issue;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;

/**
 * Words that stand by themselves.
 *
 * @param attribution who said them
 */
public record Quote(
        @Pattern(regexp = Entry.ID, message = "{rubriek.issue.id}") @Nullable
        String id,

        @OneLine @Size(max = 1_000) @Nullable String text,
        @OneLine @Size(max = 200) @Nullable String attribution,
        @Nullable Set<EditionKind> hideIn)
        implements Entry {

    @Override
    public Quote withId(String newId) {
        return new Quote(newId, text, attribution, hideIn);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.quote(this);
    }
}
