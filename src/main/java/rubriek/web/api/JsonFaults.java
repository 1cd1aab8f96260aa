package rubriek.web.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Violation;

/** Says in plain words, and with the path of the field, why a JSON document could not be read. */
@ApplicationScoped
class JsonFaults {

    private final Problems problems;
    private final Caller caller;

    JsonFaults(Problems problems, Caller caller) {
        this.problems = problems;
        this.caller = caller;
    }

    Problem problem(JsonProcessingException fault) {
        var cause = innermost(fault);
        if (cause instanceof StreamConstraintsException limit)
            return problems.of(400, "json-beyond-limits", limit(limit));
        if (repeats(cause)) return problems.of(400, "invalid").with(List.of(repeated(cause)));
        return fault instanceof JsonMappingException mapping && !malformed(mapping)
                ? problems.of(400, "invalid").with(List.of(violation(mapping)))
                : malformedAt(fault.getLocation());
    }

    private static JsonProcessingException innermost(JsonProcessingException fault) {
        return fault.getCause() instanceof JsonProcessingException cause ? innermost(cause) : fault;
    }

    private String limit(StreamConstraintsException fault) {
        var message = fault.getOriginalMessage();
        if (message.contains("nesting")) return say("deepest", StrictJson.DEEPEST);
        return message.contains("umber") ? say("longest-number", StrictJson.LONGEST_NUMBER) : say("longest-text");
    }

    private static boolean repeats(JsonProcessingException fault) {
        return fault instanceof JsonParseException && fault.getOriginalMessage().startsWith("Duplicate field");
    }

    private Violation repeated(JsonProcessingException fault) {
        var place = fault.getProcessor() instanceof JsonParser parser ? parser.getParsingContext() : null;
        return new Violation(path(place), say("parameter-twice"));
    }

    /** As the other, of where the reading stands. */
    private static String path(@Nullable JsonStreamContext place) {
        if (place == null || place.inRoot()) return "";
        var before = path(place.getParent());
        if (place.inArray()) return before + "[" + place.getCurrentIndex() + "]";
        return before + (before.isEmpty() ? "" : ".") + place.getCurrentName();
    }

    /** Not JSON at all, even if a part of it could already be bound to fields; or something behind the end of it. */
    private static boolean malformed(JsonMappingException fault) {
        var cause = fault.getCause();
        return (cause instanceof JsonProcessingException
                        && !(cause instanceof JsonMappingException)
                        && !(cause instanceof InputCoercionException)) // a number, and too large for the field
                || fault.getOriginalMessage().startsWith("Trailing token");
    }

    private Problem malformedAt(@Nullable JsonLocation place) {
        var line = place == null ? 0 : place.getLineNr();
        var column = place == null ? 0 : place.getColumnNr();
        return problems.of(400, "malformed-json", line, column);
    }

    private Violation violation(JsonMappingException fault) {
        if (fault instanceof InvalidTypeIdException kind) return kind(kind);
        var message = fault instanceof UnrecognizedPropertyException ? say("unknown-field") : message(fault);
        return new Violation(path(fault.getPath()), message);
    }

    private Violation kind(InvalidTypeIdException fault) {
        var path = path(fault.getPath());
        var field = path.isEmpty() || path.endsWith(".kind") ? path + (path.isEmpty() ? "kind" : "") : path + ".kind";
        return new Violation(
                field, say("one-of", JsonNames.ofKinds(fault.getBaseType().getRawClass())));
    }

    private String message(JsonMappingException fault) {
        if (fault instanceof ValueInstantiationException) return say("value");
        if (fault.getCause() instanceof InputCoercionException large) return range(large.getTargetType());
        if (fault instanceof InvalidFormatException unfit
                && unfit.getTargetType() == Instant.class
                && isMoment(unfit.getValue())) return say("moment-range");
        return fault instanceof MismatchedInputException mismatch ? expected(mismatch.getTargetType()) : say("value");
    }

    private String range(Class<?> type) {
        return type == long.class || type == Long.class
                ? say("range", Long.MIN_VALUE, Long.MAX_VALUE)
                : say("range", Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static boolean isMoment(Object value) {
        try {
            OffsetDateTime.parse(String.valueOf(value));
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private String expected(@Nullable Class<?> type) {
        if (type == null) return say("value");
        return type.isEnum() ? say("one-of", JsonNames.ofValues(type)) : say(JsonNames.ofType(type));
    }

    private String say(String key, Object... arguments) {
        return caller.words().say("violation." + key, arguments);
    }

    /** {@code sections[0].entries[2].url}. */
    static String path(List<Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getFieldName() == null)
                path.append('[').append(reference.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
        }
        return path.toString();
    }
}
