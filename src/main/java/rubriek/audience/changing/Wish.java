package rubriek.audience.changing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.ConsentDraft;

/**
 * What was asked for, as it is kept with the change.
 *
 * @param filter as segments keep it; null when people are named by their ids
 * @param toList the id of the other list
 */
record Wish(
        @Nullable String filter,
        @Nullable List<UUID> ids,
        @Nullable String tag,
        @Nullable String field,
        @Nullable String value,
        @Nullable UUID toList,
        @Nullable ConsentDraft consent) {

    /** What was done, without whom it was about and which value they got. */
    Wish bare() {
        return new Wish(null, null, tag, field, null, toList, consent);
    }

    List<UUID> idsOrNone() {
        return Objects.requireNonNullElse(ids, List.of());
    }
}
