package rubriek.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rubriek.account.Attempt;
import rubriek.account.IdempotentAnswers;
import rubriek.account.IdempotentRequest;
import rubriek.account.KeptAnswer;

/**
 * Lets a POST be repeated without it being done twice: the same Idempotency-Key with the same request is answered with the first
 * answer again. Only what took effect is kept. A refusal has changed nothing, so the same key may be tried again when the cause is
 * gone; and an error of ours says nothing that is worth repeating.
 */
@Provider
@Priority(JsonBodies.PRIORITY + 100)
class Idempotency implements ContainerRequestFilter, ContainerResponseFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";

    private static final Pattern SYNTAX = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);
    private static final String CLAIMED = "rubriek.idempotent-request";
    private static final String RETRY_AFTER_SECONDS = "1";

    private final IdempotentAnswers answers;
    private final Problems problems;
    private final Caller caller;
    private final ResourceInfo resource;
    private final ObjectMapper mapper;

    Idempotency(
            IdempotentAnswers answers, Problems problems, Caller caller, ResourceInfo resource, ObjectMapper mapper) {
        this.answers = answers;
        this.problems = problems;
        this.caller = caller;
        this.resource = resource;
        this.mapper = mapper;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var key = key(request);
        if (key == null) return;
        if (!SYNTAX.matcher(key).matches()) throw new BadParameter(KEY, "key");
        var type = request.getMediaType();
        var body = Repeatable.whole(request.getEntityStream(), type);
        request.setEntityStream(new ByteArrayInputStream(body));
        var recognised = Repeatable.recognisable(body, type);
        begin(request, IdempotentRequest.of(caller.id(), key, target(request), recognised));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(CLAIMED) instanceof IdempotentRequest claimed)) return;
        if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL)
            answers.keep(claimed, answer(response));
        else answers.forget(claimed);
    }

    private @Nullable String key(ContainerRequestContext request) {
        var posted = Paths.ofTheApi(request) && request.getMethod().equals(HttpMethod.POST);
        return posted && !resource.getResourceMethod().isAnnotationPresent(NotReplayed.class)
                ? request.getHeaderString(KEY)
                : null;
    }

    private void begin(ContainerRequestContext request, IdempotentRequest wanted) {
        var attempt = answers.begin(wanted);
        if (attempt instanceof Attempt.First) request.setProperty(CLAIMED, wanted);
        else request.abortWith(response(attempt));
    }

    private Response response(Attempt attempt) {
        if (attempt instanceof Attempt.Repeated repeated)
            return shownOnce() ? made(repeated.answer()) : again(repeated.answer());
        if (attempt instanceof Attempt.Different) return problems.answer(409, "key-reused");
        if (attempt instanceof Attempt.Forgotten) return problems.answer(409, "request-forgotten");
        if (attempt instanceof Attempt.Interrupted) return problems.answer(409, "request-interrupted");
        return problems.answer(
                problems.of(409, "request-running"), a -> a.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS));
    }

    private boolean shownOnce() {
        return resource.getResourceMethod().isAnnotationPresent(ShownOnce.class);
    }

    private Response made(KeptAnswer answer) {
        return problems.answer(
                problems.of(409, "shown-once"),
                a -> a.header(HttpHeaders.LOCATION, answer.headers().get(HttpHeaders.LOCATION)));
    }

    private static Response again(KeptAnswer answer) {
        var again = Response.status(answer.status()).entity(answer.body()).header(REPLAYED, "true");
        answer.headers().forEach(again::header);
        return again.build();
    }

    private KeptAnswer answer(ContainerResponseContext response) throws JsonProcessingException {
        var headers = new HashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = response.getHeaderString(name);
            if (value != null) headers.put(name, value);
        }
        var entity = shownOnce() ? null : response.getEntity();
        return new KeptAnswer(response.getStatus(), headers, entity == null ? null : mapper.writeValueAsString(entity));
    }

    private static String target(ContainerRequestContext request) {
        return request.getMethod()
                + ' '
                + request.getUriInfo().getRequestUri().getRawPath()
                + '?'
                + request.getUriInfo().getRequestUri().getRawQuery()
                + ' '
                + Repeatable.recognisable(request.getMediaType());
    }
}
