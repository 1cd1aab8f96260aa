package rubriek.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Busy;
import rubriek.shared.Invalid;
import rubriek.shared.Missing;
import rubriek.shared.Refused;
import rubriek.shared.Stale;
import rubriek.shared.Violation;
import rubriek.shared.database.DatabaseFault;
import rubriek.web.ErrorPages;
import rubriek.web.ForeignOrigin;

/**
 * What is thrown, as an answer: a problem document under {@code /api} and where a name ends in {@code .json}, a page elsewhere. Whatever
 * stands in no method here is a fault of ours: 500, with an id that the log knows too, and not a word about its cause.
 */
class ProblemMappers {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Problems problems;
    private final JsonFaults jsonFaults;
    private final Instance<ErrorPages> pages;
    private final AllowedMethods allowed;
    private final UriInfo request;
    private final HttpHeaders headers;

    ProblemMappers(
            Problems problems,
            JsonFaults jsonFaults,
            Instance<ErrorPages> pages,
            AllowedMethods allowed,
            UriInfo request,
            HttpHeaders headers) {
        this.problems = problems;
        this.jsonFaults = jsonFaults;
        this.pages = pages;
        this.allowed = allowed;
        this.request = request;
        this.headers = headers;
    }

    @ServerExceptionMapper
    Response missing(Missing missing) {
        return answer(problems.of(missing));
    }

    @ServerExceptionMapper
    Response refused(Refused refused) {
        var status = refused.kind() == Refused.Kind.CONFLICT ? 409 : 422;
        var problem = problems.of(status, refused.code(), refused.arguments().toArray());
        var violations = refused.details().stream().flatMap(problems::violation).toList();
        return answer(violations.isEmpty() ? problem.because(refused.details()) : problem.with(violations));
    }

    @ServerExceptionMapper
    Response busy(Busy busy) {
        var seconds = busy.comeBack().toSeconds();
        return answer(problems.of(503, busy.code()), a -> a.header(HttpHeaders.RETRY_AFTER, seconds));
    }

    @ServerExceptionMapper
    Response stale(Stale stale) {
        return answer(problems.of(412, "stale", stale.current()));
    }

    @ServerExceptionMapper
    Response outdated(Outdated outdated) {
        var etag = EntityTag.of(outdated.standing().version()).toString();
        return answer(problems.of(outdated), answer -> answer.header(HttpHeaders.ETAG, etag));
    }

    @ServerExceptionMapper
    Response tooLarge(rubriek.audience.importing.TooLarge tooLarge) {
        return answer(
                problems.of(413, "import-too-large", Octets.inWords(tooLarge.most())),
                answer -> answer.header("Connection", "close"));
    }

    @ServerExceptionMapper
    Response tooLarge(rubriek.bounce.TooLarge tooLarge) {
        return answer(problems.of(413, "mail-too-large"), answer -> answer.header("Connection", "close"));
    }

    @ServerExceptionMapper
    Response invalid(Invalid invalid) {
        return answer(problems.of(400, "invalid").with(invalid.violations()));
    }

    @ServerExceptionMapper
    Response badParameter(BadParameter bad) {
        return answer(problems.of(bad));
    }

    @ServerExceptionMapper
    Response violated(ConstraintViolationException violated) {
        var violations = violated.getConstraintViolations().stream()
                .map(found ->
                        new Violation(withoutParameter(found.getPropertyPath().toString()), found.getMessage()))
                .toList();
        return answer(problems.of(400, "invalid").with(violations));
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException unreadable) {
        return answer(jsonFaults.problem(unreadable));
    }

    /** The framework has a mapper of its own for this one, which says nothing. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException mismatched) {
        return unreadable(mismatched);
    }

    /**
     * With a cause it is a parameter that cannot be the name of anything: a word where issues have numbers. Without, the framework found
     * nothing for the method, and looks for other methods of the path at its end alone.
     */
    @ServerExceptionMapper
    Response notFound(NotFoundException thrown, Request asked) {
        var allow = allowed.of(request.getPath());
        if (thrown.getCause() == null && !allow.isEmpty() && !allow.contains(asked.getMethod()))
            return notAllowed(allow);
        return answer(problems.of(404, thrown.getCause() == null ? "unknown-path" : "not-found"));
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException thrown) {
        return notAllowed(allowed.of(request.getPath()));
    }

    private Response notAllowed(List<String> allow) {
        return Response.fromResponse(answer(problems.of(405, "method-not-allowed")))
                .header(HttpHeaders.ALLOW, String.join(", ", allow))
                .build();
    }

    @ServerExceptionMapper
    Response nobody(UnauthorizedException nobody) {
        return answer(problems.of(401, "token-required"), a -> a.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    @ServerExceptionMapper
    Response unknown(AuthenticationFailedException unknown) {
        return DatabaseFault.behind(unknown)
                .map(fault -> database(fault, unknown))
                .orElseGet(() -> answer(
                        problems.of(401, "token-refused"),
                        a -> a.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden) {
        return answer(problems.of(403, "scope-too-small"));
    }

    @ServerExceptionMapper
    Response foreign(ForeignOrigin foreign) {
        return answer(problems.of(403, "origin-not-allowed"), a -> a.header(HttpHeaders.VARY, "Origin"));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException thrown) {
        var status = thrown.getResponse().getStatus();
        if (status < 400) return thrown.getResponse();
        if (status >= 500) return ours(thrown);
        return json(thrown)
                .map(this::unreadable)
                .orElseGet(() -> answer(problems.of(status, code(thrown)), answer -> {
                    thrown.getResponse()
                            .getStringHeaders()
                            .forEach((name, values) -> values.forEach(v -> answer.header(name, v)));
                    return answer.type(Problem.MEDIA_TYPE);
                }));
    }

    @ServerExceptionMapper
    Response other(Throwable thrown) {
        if (FormFaults.isOne(thrown)) return answer(problems.of(400, "malformed-form"));
        if (DatabaseFault.unfit(thrown)) return answer(problems.of(400, "value-unfit"));
        return DatabaseFault.behind(thrown)
                .map(fault -> database(fault, thrown))
                .orElseGet(() -> ours(thrown));
    }

    private Response database(DatabaseFault fault, Throwable thrown) {
        return switch (fault) {
            case OVERTAKEN -> answer(problems.of(conditional() ? 412 : 409, "overtaken"));
            case AWAY -> later("database-away", thrown);
            case BUSY -> later("database-busy", thrown);
        };
    }

    private Response later(String code, Throwable thrown) {
        Log.warnf("Answered 503 %s: %s", code, thrown.getMessage());
        return answer(problems.of(503, code), a -> a.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS));
    }

    private boolean conditional() {
        return headers.getHeaderString(HttpHeaders.IF_MATCH) != null;
    }

    private Response ours(Throwable thrown) {
        var id = UUID.randomUUID();
        Log.errorf(thrown, "Request failed: %s", id);
        return answer(problems.of(500, "internal", id).named("urn:uuid:" + id));
    }

    private Response answer(Problem problem) {
        return answer(problem, answer -> answer);
    }

    private Response answer(Problem problem, UnaryOperator<Response.ResponseBuilder> more) {
        var path = request.getPath();
        var program = path.startsWith("/api/") || path.endsWith(".json") || pages.isUnsatisfied();
        return program ? problems.answer(problem, more) : pages.get().page(problem.status(), wait(more));
    }

    /** What {@code more} says of it, in seconds. */
    private static @Nullable Long wait(UnaryOperator<Response.ResponseBuilder> more) {
        var said = more.apply(Response.ok()).build().getHeaderString(HttpHeaders.RETRY_AFTER);
        return said == null || !SECONDS.matcher(said).matches() ? null : Long.valueOf(said);
    }

    private static Optional<JsonProcessingException> json(WebApplicationException thrown) {
        return thrown.getCause() instanceof JsonProcessingException json ? Optional.of(json) : Optional.empty();
    }

    private static String code(WebApplicationException thrown) {
        var status = thrown.getResponse().getStatus();
        if (status == 413 && FormFaults.isOne(thrown)) return "form-too-large";
        return switch (status) {
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 429 -> "too-many-forms";
            default -> "malformed-request";
        };
    }

    /** A violated parameter is called {@code create.draft.title} by the validator and {@code title} by the caller. */
    private static String withoutParameter(String path) {
        return path.replaceFirst("^[^.]*\\.(?:[^.]*\\.)?", "");
    }
}
