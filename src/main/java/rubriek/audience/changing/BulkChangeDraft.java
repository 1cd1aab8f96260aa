package rubriek.audience.changing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.audience.ConsentDraft;
import rubriek.shared.limits.OneLine;

/**
 * What is to happen to which people of a list: exactly one of filter, segment and ids says which.
 *
 * @param filter one condition, see docs/api.md
 * @param segment the slug of a segment of the list; its filter as it is now
 * @param ids of people; those that are not on the list are passed over
 * @param tag to be added or removed
 * @param field the name of an attribute
 * @param value of that; left out, the attribute is taken away
 * @param toList the slug of the list that people are put on
 * @param consent by what right (G-01)
 */
public record BulkChangeDraft(
        @NotNull BulkAction action,
        @Nullable Map<String, @Nullable Object> filter,
        @OneLine @Size(max = 60) @Nullable String segment,

        @Size(min = 1, max = 1_000, message = "{rubriek.limits.bulkIds}") @Nullable
        List<@NotNull UUID> ids,

        @OneLine @Size(max = 60) @Nullable String tag,
        @OneLine @Size(max = 60) @Nullable String field,
        @OneLine @Size(max = 500) @Nullable String value,
        @OneLine @Size(max = 60) @Nullable String toList,
        @Valid @Nullable ConsentDraft consent) {

    boolean saysWhom() {
        return Stream.of(filter, segment, ids).filter(Objects::nonNull).count() == 1;
    }

    /** The field that the action cannot do without, when it is not there. */
    Optional<String> missing() {
        return switch (action) {
            case ADD_TAG, REMOVE_TAG -> absent("tag", tag);
            case SET_FIELD -> absent("field", field);
            case ADD_TO_LIST -> absent("toList", toList);
            case UNSUBSCRIBE -> Optional.empty();
        };
    }

    private static Optional<String> absent(String name, @Nullable String value) {
        return value == null || value.isBlank() ? Optional.of(name) : Optional.empty();
    }
}
