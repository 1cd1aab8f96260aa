package rubriek.audience;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.audience.search.FieldType;
import rubriek.shared.limits.OneLine;

/**
 * Something that a list asks of its people: an attribute of theirs that has a type.
 *
 * @param name of the attribute; it has one type on whatever lists
 * @param title as people read it; the name when left out
 * @param choices that there are, of a choice
 * @param required whether whoever is added, signs up or comes on the list by their preferences has to have it; an import takes people without
 */
public record ListField(
        @NotBlank @OneLine @Size(max = 50) String name,
        @OneLine @Size(max = 200) @Nullable String title,
        @NotNull FieldType type,

        @Size(max = 100) @Nullable List<@NotBlank @OneLine @Size(max = 200) String> choices,

        @Nullable Boolean required) {

    /** The value in the one form of its type; nothing when it is none. */
    public Optional<String> read(String value) {
        return type.read(value, choicesOrNone());
    }

    public List<String> choicesOrNone() {
        return Objects.requireNonNullElse(choices, List.of());
    }

    /** Whether every value of the one is a value of the other, in the same form. */
    boolean takesTheSame(ListField other) {
        return name.equals(other.name)
                && type == other.type
                && (type != FieldType.CHOICE || Set.copyOf(choicesOrNone()).equals(Set.copyOf(other.choicesOrNone())));
    }

    /** Whether nobody may be without. */
    public boolean needed() {
        return Boolean.TRUE.equals(required);
    }

    public String titleOrName() {
        return Objects.requireNonNullElse(title, name);
    }
}
