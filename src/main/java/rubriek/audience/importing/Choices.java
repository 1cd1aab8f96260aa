package rubriek.audience.importing;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubriek.audience.ConsentDraft;

/**
 * What the sender of a file stated, as it is kept with the import.
 *
 * @param reason of suppressions, where a row gives none
 */
record Choices(
        @Nullable Map<String, String> mapping,
        @Nullable ConsentDraft consent,
        @Nullable String reason) {

    Map<String, String> mappingOrNone() {
        return Objects.requireNonNullElse(mapping, Map.of());
    }
}
