package rubriek.audience;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Languages;
import rubriek.shared.limits.OneLine;

/**
 * What a reader wants from now on.
 *
 * @param lists the slugs of those to be on; the others of the publisher are left
 * @param name null or blank for none
 * @param language null or unknown for that of the newsletter
 * @param pauseMonths 1 to 3 from now; 0 for none; null to leave a pause as it is
 * @param fields what changes of what the lists to be on ask; blank for what goes
 */
public record PreferencesChange(
        Set<String> lists,
        @OneLine @Size(max = 200) @Nullable String name,
        @Nullable String language,

        @Min(0) @Max(LONGEST_PAUSE) @Nullable Integer pauseMonths,

        boolean statistics,
        Map<String, String> fields) {

    public static final int LONGEST_PAUSE = 3;

    public PreferencesChange with(Map<String, String> changed) {
        return new PreferencesChange(lists, name, language, pauseMonths, statistics, changed);
    }

    @Nullable
    String nameOrNone() {
        return name == null || name.isBlank() ? null : name.strip();
    }

    @Nullable
    String languageOrNone() {
        return Languages.OF_READERS.contains(Objects.requireNonNullElse(language, "")) ? language : null;
    }
}
