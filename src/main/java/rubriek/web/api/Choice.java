package rubriek.web.api;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubriek.shared.SortKey;
import rubriek.shared.Sorting;

/** Query parameters that take one of a fixed set of values; any other is refused with the values that are possible (S-05). */
final class Choice {

    private Choice() {}

    /**
     * A filter such as {@code ?status=draft}.
     *
     * @return nothing when the parameter is left out
     * @throws BadParameter when no value of the enum is called so
     */
    static <E extends Enum<E>> Optional<E> of(String name, @Nullable String text, Class<E> type) {
        if (text == null) return Optional.empty();
        return Optional.of(Arrays.stream(type.getEnumConstants())
                .filter(value -> JsonNames.of(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new BadParameter(name, "one-of", JsonNames.ofValues(type))));
    }

    /**
     * A switch such as {@code ?bom=true}.
     *
     * @throws BadParameter unless it is true or false
     */
    static boolean yes(String name, String text) {
        if (!text.equals("true") && !text.equals("false")) throw new BadParameter(name, "one-of", "true, false");
        return text.equals("true");
    }

    /**
     * {@code ?sort=title}, or {@code ?sort=-title} for the other way round.
     *
     * @param keys what can be sorted by
     * @throws BadParameter when none of them is called so
     */
    static Sorting sort(String text, SortKey[] keys) {
        var descending = text.startsWith("-");
        var word = descending ? text.substring(1) : text;
        return Arrays.stream(keys)
                .filter(key -> key.word().equals(word))
                .findFirst()
                .map(key -> new Sorting(key, descending))
                .orElseThrow(() -> new BadParameter(
                        "sort", "sort", Arrays.stream(keys).map(SortKey::word).collect(Collectors.joining(", "))));
    }
}
