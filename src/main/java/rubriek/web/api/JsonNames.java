package rubriek.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What types and values are called in JSON. */
final class JsonNames {

    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(Integer.class, "whole-number"),
            Map.entry(int.class, "whole-number"),
            Map.entry(Long.class, "whole-number"),
            Map.entry(long.class, "whole-number"),
            Map.entry(Boolean.class, "true-or-false"),
            Map.entry(boolean.class, "true-or-false"),
            Map.entry(Instant.class, "moment"),
            Map.entry(OffsetDateTime.class, "moment"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(UUID.class, "id"));

    private JsonNames() {}

    /** The name of an enum's value, as {@code @JsonProperty} gives it. */
    static String of(Enum<?> value) {
        try {
            var property = value.getDeclaringClass().getField(value.name()).getAnnotation(JsonProperty.class);
            return Optional.ofNullable(property).map(JsonProperty::value).orElse(value.name());
        } catch (NoSuchFieldException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    /** All values of an enum, with commas between them. */
    static String ofValues(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> of((Enum<?>) value))
                .collect(Collectors.joining(", "));
    }

    /** All kinds of a sealed type, with commas between them. */
    static String ofKinds(Class<?> type) {
        var kinds = type.getAnnotation(JsonSubTypes.class);
        if (kinds == null) return "";
        return Arrays.stream(kinds.value()).map(JsonSubTypes.Type::name).collect(Collectors.joining(", "));
    }

    /** The key, below {@code violation.}, of the words for a type. */
    static String ofType(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) return "list";
        return TYPES.getOrDefault(type, Map.class.isAssignableFrom(type) || type.isRecord() ? "object" : "value");
    }
}
