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
import rubriek.audience.search.Condition.Beyond.Order;
import rubriek.audience.search.Condition.Field.Comparison;
import rubriek.shared.Texts;
import rubriek.shared.Violation;
import rubriek.shared.limits.Length;

/** Reads the filter of a segment, and says of everything that it cannot be where it stands and what would do. */
public final class FilterReader {

    /** No editor thinks deeper, and no database is asked to. */
    public static final int DEEPEST = 8;

    public static final int MOST_CONDITIONS = 100;
    public static final int LONGEST = 500;

    /** Reads the value of one kind of condition. */
    private interface Kind {
        Condition read(JsonNode value, String path, int depth);
    }

    /** What is wrong has been said; the condition that it is in comes to nothing, and the others are read on. */
    private static final class Faulty extends RuntimeException {

        Faulty() {
            super(null, null, false, false);
        }
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
        kinds.put("all", (value, path, depth) -> new Condition.All(parts(value, path, depth)));
        kinds.put("any", (value, path, depth) -> new Condition.AnyOf(parts(value, path, depth)));
        kinds.put("not", (value, path, depth) -> new Condition.Not(read(value, path, depth + 1)));
        kinds.put("status", (value, path, depth) -> new Condition.Status(status(value, path)));
        kinds.put("tag", (value, path, depth) -> new Condition.Tag(text(value, path)));
        kinds.put("language", (value, path, depth) -> new Condition.Language(text(value, path), references.language()));
        kinds.put("domain", (value, path, depth) -> new Condition.Domain(text(value, path)));
        kinds.put("subscribedSince", (value, path, depth) -> new Condition.Since(day(value, path)));
        kinds.put("subscribedBefore", (value, path, depth) -> new Condition.Before(day(value, path)));
        kinds.put(
                "received",
                (value, path, depth) -> new Condition.Received(references.newsletter(), issue(value, path)));
        kinds.put("missed", (value, path, depth) -> new Condition.Missed(references.newsletter(), issue(value, path)));
        kinds.put("paused", (value, path, depth) -> yesOrNo(new Condition.Paused(), value, path));
        kinds.put("reconfirmAsked", (value, path, depth) -> yesOrNo(new Condition.ReconfirmAsked(), value, path));
        kinds.put("onList", (value, path, depth) -> list(value, path));
    }

    /** What is wrong, in the order of the document; empty when the filter was read. */
    public List<Violation> faults() {
        return List.copyOf(faults);
    }

    /** @param path of the filter in the document that it came in */
    public Optional<Condition> read(JsonNode filter, String path) {
        return some(filter, path, 1).filter(read -> faults.isEmpty());
    }

    private Optional<Condition> some(JsonNode node, String path, int depth) {
        try {
            return Optional.of(read(node, path, depth));
        } catch (Faulty said) {
            return Optional.empty();
        }
    }

    private Condition read(JsonNode node, String path, int depth) {
        if (depth > DEEPEST) throw fault(path, "too-deep", DEEPEST);
        if (++conditions > MOST_CONDITIONS)
            throw conditions == MOST_CONDITIONS + 1 ? fault(path, "too-many", MOST_CONDITIONS) : new Faulty();
        if (node.has("field")) return field(node, path);
        if (!node.isObject() || node.size() != 1) throw fault(path, "one-condition", names());
        var name = node.fieldNames().next();
        var kind = kinds.get(name);
        if (kind == null) throw fault(below(path, name), "unknown", names());
        return kind.read(node.path(name), below(path, name), depth);
    }

    /** What is wrong with one part says nothing of the next one. */
    private List<Condition> parts(JsonNode list, String path, int depth) {
        if (!list.isArray() || list.isEmpty()) throw fault(path, "list");
        var parts = new ArrayList<Condition>();
        for (var i = 0; i < list.size(); i++)
            some(list.get(i), path + "[" + i + "]", depth + 1).ifPresent(parts::add);
        return parts;
    }

    private String status(JsonNode value, String path) {
        var status = value.textValue();
        if (status == null || !STATUSES.contains(status))
            throw fault(path, "status", String.join(", ", new TreeSet<>(STATUSES)));
        return status;
    }

    private String text(JsonNode value, String path) {
        var text = value.textValue();
        if (text == null
                || text.isBlank()
                || Length.of(text) > LONGEST
                || text.chars().anyMatch(Character::isISOControl)) throw fault(path, "text", LONGEST);
        return text;
    }

    private Instant day(JsonNode value, String path) {
        try {
            var day = LocalDate.parse(value.asText());
            if (value.isTextual() && day.getYear() > 0 && day.getYear() < 9999)
                return day.atStartOfDay(references.zone()).toInstant();
        } catch (DateTimeException noDay) {
            throw fault(path, "date");
        }
        throw fault(path, "date");
    }

    private int issue(JsonNode value, String path) {
        var number = value.path("issue");
        if (value.size() != 1 || !number.canConvertToInt() || !number.isIntegralNumber()) throw fault(path, "issue");
        var known = number.intValue();
        if (!references.hasIssue(known)) throw fault(below(path, "issue"), "issue-unknown", number.asText());
        if (!references.remembersIssue(known)) throw fault(below(path, "issue"), "issue-forgotten", number.asText());
        return known;
    }

    private Condition list(JsonNode value, String path) {
        var name = text(value, path);
        return new Condition.OnList(references.list(name).orElseThrow(() -> fault(path, "list-unknown", name)));
    }

    /** {@code {"field": "city", "is": "Utrecht"}}: the one kind that has two names. */
    private Condition field(JsonNode node, String path) {
        var name = text(node.path("field"), below(path, "field"));
        if (node.size() != 2) throw fault(path, "comparison");
        if (node.has("exists")) return exists(name, node.path("exists"), below(path, "exists"));
        for (var order : Order.values()) {
            var value = node.get(order.word());
            if (value != null) return ordered(name, order, value, below(path, order.word()));
        }
        for (var how : Comparison.values()) {
            var value = node.get(how.word());
            if (value != null) return compared(name, how, value, below(path, how.word()));
        }
        throw fault(path, "comparison");
    }

    private Condition compared(String name, Comparison how, JsonNode node, String path) {
        var typed = references.type(name).filter(type -> how == Comparison.IS);
        var value = typed.isPresent() && (node.isNumber() || node.isBoolean()) ? plain(node) : text(node, path);
        if (typed.isEmpty()) return new Condition.Field(name, how, value);
        var fit = references.value(name, value);
        if (fit.isEmpty() && !references.kept())
            throw fault(path, "not-of-type", name, typed.get().word());
        return new Condition.Field(name, how, fit.orElse(value));
    }

    private Condition ordered(String name, Order order, JsonNode node, String path) {
        var type = order.type();
        if (!references.kept() && !references.type(name).equals(Optional.of(type)))
            throw fault(path, "field-without-order", name, type.word());
        var value = node.isNumber() ? plain(node) : text(node, path);
        return order.than(
                name, type.read(value, List.of()).orElseThrow(() -> fault(path, "not-of-type", name, type.word())));
    }

    private static String plain(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    private Condition exists(String name, JsonNode value, String path) {
        return yesOrNo(new Condition.Field(name, Condition.Field.Comparison.STARTS_WITH, ""), value, path);
    }

    private Condition yesOrNo(Condition condition, JsonNode value, String path) {
        if (!value.isBoolean()) throw fault(path, "boolean");
        return value.booleanValue() ? condition : new Condition.Not(condition);
    }

    private Faulty fault(String path, String key, Object... arguments) {
        faults.add(new Violation(path, texts.get(key, arguments)));
        return new Faulty();
    }

    private String names() {
        return String.join(", ", kinds.keySet()) + ", field";
    }

    private static String below(String path, String name) {
        return path + "." + name;
    }
}
