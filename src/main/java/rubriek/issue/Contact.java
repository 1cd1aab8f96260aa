package rubriek.issue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;

/**
 * Whom to turn to.
 *
 * @param label such as "Meer informatie"; the language's own words when left out
 */
public record Contact(
        @Pattern(regexp = Entry.ID, message = "{rubriek.issue.id}") @Nullable
        String id,

        @OneLine @Size(max = 200) @Nullable String label,
        @Size(max = 50) @Nullable List<@NotNull @Valid ContactPerson> people,
        @Nullable Set<EditionKind> hideIn)
        implements Entry {

    @Override
    public Contact withId(String newId) {
        return new Contact(newId, label, people, hideIn);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.contact(this);
    }
}
