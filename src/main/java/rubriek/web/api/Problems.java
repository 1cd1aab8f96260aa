package rubriek.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import rubriek.shared.Missing;
import rubriek.shared.Refused;
import rubriek.shared.Violation;

/** Makes problem documents in the words of the caller. */
@ApplicationScoped
class Problems {

    private final Caller caller;
    private final ObjectMapper mapper;

    Problems(Caller caller, ObjectMapper mapper) {
        this.caller = caller;
        this.mapper = mapper;
    }

    /** @param code the key of its title and its detail in the {@code problems} bundle */
    Problem of(int status, String code, Object... arguments) {
        var words = caller.words();
        var title = words.find(code + ".title").orElseGet(() -> words.say("other.title"));
        var detail = words.find(code + ".detail", arguments).orElseGet(() -> words.say("other.detail"));
        return Problem.of(status, code, title, detail);
    }

    /** The words name the thing: {@code missing.issue} in the bundle. */
    Problem of(Missing missing) {
        var words = caller.words();
        var detail = words.find("missing." + missing.what(), missing.key())
                .orElseGet(() -> words.say("missing.other", missing.key()));
        return Problem.of(404, "not-found", words.say("not-found.title"), detail);
    }

    Problem of(BadParameter bad) {
        var words = caller.words();
        var violations = bad.faults().stream()
                .map(f -> new Violation(
                        f.name(),
                        words.say("violation." + f.key(), f.arguments().toArray())))
                .toList();
        return of(400, "invalid").with(violations);
    }

    /** A record that explains a refusal, when it says where something is wrong. */
    Stream<Violation> violation(Object detail) {
        if (detail instanceof Violation violation) return Stream.of(violation);
        return detail instanceof Refused.Cause cause
                ? Stream.of(new Violation(
                        cause.field(),
                        caller.words()
                                .say(cause.code() + ".detail", cause.arguments().toArray())))
                : Stream.empty();
    }

    /** Somebody else was first; the answer shows what they saved. */
    Problem of(Outdated outdated) {
        var standing = outdated.standing();
        return of(412, "stale", standing.version()).showing(mapper.valueToTree(standing.body()));
    }

    Response answer(int status, String code, Object... arguments) {
        return answer(of(status, code, arguments));
    }

    Response answer(Problem problem) {
        return answer(problem, answer -> answer);
    }

    Response answer(Problem problem, UnaryOperator<Response.ResponseBuilder> more) {
        var answer = Response.status(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, caller.language().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return more.apply(answer).build();
    }
}
