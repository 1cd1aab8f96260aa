package rubriek.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Violation;

/**
 * An error as it is answered (RFC 9457, {@code application/problem+json}).
 *
 * @param type {@code /problems/} and a code that never changes its meaning; there stands what it means
 * @param title the kind of error, in the caller's language
 * @param status the HTTP status, once more
 * @param detail what to do about it, in the caller's language
 * @param instance names this one occurrence, as it stands in the log; only of errors that are ours
 * @param violations what is wrong with the input, and where
 * @param checks what stopped a send
 * @param current what stands now, of a change that came too late
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<Violation> violations,
        List<?> checks,
        @Nullable JsonNode current) {

    static final String MEDIA_TYPE = "application/problem+json";

    static final String TYPES = "/problems/";

    static Problem of(int status, String code, String title, String detail) {
        return new Problem(TYPES + code, title, status, detail, null, List.of(), List.of(), null);
    }

    Problem with(List<Violation> found) {
        return new Problem(type, title, status, detail, instance, found, checks, current);
    }

    Problem because(List<?> failed) {
        return new Problem(type, title, status, detail, instance, violations, failed, current);
    }

    Problem showing(JsonNode standing) {
        return new Problem(type, title, status, detail, instance, violations, checks, standing);
    }

    Problem named(String occurrence) {
        return new Problem(type, title, status, detail, occurrence, violations, checks, current);
    }
}
