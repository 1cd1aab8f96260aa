package rubriek.audience.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Texts;
import rubriek.shared.Violation;

/** Reads the filter of a segment, and says of everything that it cannot be where it stands and what would do. */
public final class FilterReader {

    /** No editor thinks deeper, and no database is asked to. */
    public static final int DEEPEST = 8;

    public static final int MOST_CONDITIONS = 100;
    public static final int LONGEST = 500;

    /** Reads the value of one kind of condition; null when it is faulty, which has been said. */
    private interface Kind {
        @Nullable
        Condition read(JsonNode value, String path, int depth);
    }

    private static final Set<String> STATUSES = Set.of("confirmed", "unconfirmed", "unsubscribed");

    private final Map<String, Kind> kinds = new TreeMap<>();
    private final List<Violation> faults = new ArrayList<>();
    private final References references;
    private final Texts texts;
    private int conditions;

    public FilterReader(References references, Locale language) {
        this.references = references;
        this.texts = Texts.of("segment", language);
        kinds.put(
                "all",
                (value, path, depth) ->
                        parts(value, path, depth).map(Condition.All::new).orElse(null));
        kinds.put(
                "any",
                (value, path, depth) ->
                        parts(value, path, depth).map(Condition.AnyOf::new).orElse(null));
        kinds.put("not", (value, path, depth) -> some(read(value, path, depth + 1), Condition.Not::new));
        kinds.put("status", (value, path, depth) -> some(status(value, path), Condition.Status::new));
        kinds.put("tag", (value, path, depth) -> some(text(value, path), Condition.Tag::new));
        kinds.put(
                "language",
                (value, path, depth) ->
                        some(text(value, path), tag -> new Condition.Language(tag, references.language())));
        kinds.put("domain", (value, path, depth) -> some(text(value, path), Condition.Domain::new));
        kinds.put("subscribedSince", (value, path, depth) -> some(day(value, path), Condition.Since::new));
        kinds.put("subscribedBefore", (value, path, depth) -> some(day(value, path), Condition.Before::new));
        kinds.put(
                "received",
                (value, path, depth) ->
                        some(issue(value, path), n -> new Condition.Received(references.newsletter(), n)));
        kinds.put(
                "missed",
                (value, path, depth) ->
                        some(issue(value, path), n -> new Condition.Missed(references.newsletter(), n)));
        kinds.put("onList", (value, path, depth) -> list(value, path));
    }

    /** What is wrong, in the order of the document; empty when the filter was read. */
    public List<Violation> faults() {
        return List.copyOf(faults);
    }

    /** @param path of the filter in the document that it came in */
    public Optional<Condition> read(JsonNode filter, String path) {
        return Optional.ofNullable(read(filter, path, 1)).filter(read -> faults.isEmpty());
    }

    private @Nullable Condition read(JsonNode node, String path, int depth) {
        if (depth > DEEPEST) return fault(path, "too-deep", DEEPEST);
        if (++conditions > MOST_CONDITIONS)
            return conditions == MOST_CONDITIONS + 1 ? fault(path, "too-many", MOST_CONDITIONS) : null;
        if (node.has("field")) return field(node, path);
        if (!node.isObject() || node.size() != 1) return fault(path, "one-condition", names());
        var name = node.fieldNames().next();
        var kind = kinds.get(name);
        return kind == null
                ? fault(below(path, name), "unknown", names())
                : kind.read(node.path(name), below(path, name), depth);
    }

    private Optional<List<Condition>> parts(JsonNode list, String path, int depth) {
        if (!list.isArray() || list.isEmpty()) return Optional.ofNullable(fault(path, "list"));
        var parts = new ArrayList<Condition>();
        for (var i = 0; i < list.size(); i++) {
            var part = read(list.get(i), path + "[" + i + "]", depth + 1);
            if (part != null) parts.add(part);
        }
        return Optional.of(parts);
    }

    private @Nullable String status(JsonNode value, String path) {
        return STATUSES.contains(value.textValue())
                ? value.textValue()
                : fault(path, "status", String.join(", ", new TreeSet<>(STATUSES)));
    }

    private @Nullable String text(JsonNode value, String path) {
        var text = value.textValue();
        var fits = text != null
                && !text.isBlank()
                && text.length() <= LONGEST
                && text.chars().noneMatch(Character::isISOControl);
        return fits ? text : fault(path, "text", LONGEST);
    }

    private @Nullable Instant day(JsonNode value, String path) {
        try {
            var day = LocalDate.parse(value.asText());
            if (value.isTextual() && day.getYear() > 0 && day.getYear() < 9999)
                return day.atStartOfDay(references.zone()).toInstant();
        } catch (DateTimeException noDay) {
            return fault(path, "date");
        }
        return fault(path, "date");
    }

    private @Nullable Integer issue(JsonNode value, String path) {
        var number = value.path("issue");
        if (value.size() != 1 || !number.canConvertToInt() || !number.isIntegralNumber()) return fault(path, "issue");
        var known = number.intValue();
        if (!references.hasIssue(known)) return fault(below(path, "issue"), "issue-unknown", number.asText());
        return references.remembersIssue(known)
                ? (Integer) known
                : fault(below(path, "issue"), "issue-forgotten", number.asText());
    }

    private @Nullable Condition list(JsonNode value, String path) {
        var name = text(value, path);
        if (name == null) return null;
        var list = references.list(name);
        return list.isPresent() ? new Condition.OnList(list.get()) : fault(path, "list-unknown", name);
    }

    /** {@code {"field": "city", "is": "Utrecht"}}: the one kind that has two names. */
    private @Nullable Condition field(JsonNode node, String path) {
        var name = text(node.path("field"), below(path, "field"));
        if (name == null) return null;
        if (node.size() != 2) return fault(path, "comparison");
        if (node.has("exists")) return exists(name, node.path("exists"), below(path, "exists"));
        for (var how : Condition.Field.Comparison.values()) {
            var value = node.get(how.word());
            if (value != null)
                return some(text(value, below(path, how.word())), v -> new Condition.Field(name, how, v));
        }
        return fault(path, "comparison");
    }

    private @Nullable Condition exists(String name, JsonNode value, String path) {
        if (!value.isBoolean()) return fault(path, "boolean");
        var there = new Condition.Field(name, Condition.Field.Comparison.STARTS_WITH, "");
        return value.booleanValue() ? there : new Condition.Not(there);
    }

    private static <T> @Nullable Condition some(@Nullable T value, Function<T, Condition> condition) {
        return value == null ? null : condition.apply(value);
    }

    private <T> @Nullable T fault(String path, String key, Object... arguments) {
        faults.add(new Violation(path, texts.get(key, arguments)));
        return null;
    }

    private String names() {
        return String.join(", ", kinds.keySet()) + ", field";
    }

    private static String below(String path, String name) {
        return path + "." + name;
    }
}
