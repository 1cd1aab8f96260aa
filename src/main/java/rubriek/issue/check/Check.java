package rubriek.issue.check;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One point of the pre-flight list.
 *
 * @param code stable, in kebab case: {@code entry-without-link}
 * @param field the path of the field in the issue document, such as {@code sections[0].entries[2].url}
 * @param entry the id of the entry that it belongs to; null when it belongs to the issue as a whole
 * @param message what to do, in the language of the person who asks
 */
public record Check(
        String code,
        Severity severity,
        @Nullable String field,
        @Nullable String entry,
        String message) {

    /** How much it matters. */
    public enum Severity {
        /** Stops a send. */
        @JsonProperty("blocking")
        BLOCKING,
        /** Worth a look; stops nothing. */
        @JsonProperty("advice")
        ADVICE,
        /** Looked at, and in order. */
        @JsonProperty("passed")
        PASSED,
        /** Could not be looked at; the message says why. */
        @JsonProperty("skipped")
        SKIPPED
    }

    /** One that belongs to no entry. */
    public static Check of(Severity severity, String code, @Nullable String field, String message) {
        return new Check(code, severity, field, null, message);
    }

    public boolean blocks() {
        return severity == Severity.BLOCKING;
    }

    /** Whether somebody has something to do. */
    public boolean asks() {
        return blocks() || severity == Severity.ADVICE;
    }
}
