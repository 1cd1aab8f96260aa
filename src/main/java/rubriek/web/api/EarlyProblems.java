package rubriek.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** Answers a request that gets no further than the connection with a problem document, as {@link Problems} does the others. */
@ApplicationScoped
class EarlyProblems {

    private final ObjectMapper mapper;

    EarlyProblems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The connection ends with it, as what may still come of the request is not read. */
    void answer(RoutingContext request, int status, String code, Object... arguments) {
        var words = Words.in(Words.best(request.request().getHeader("Accept-Language")));
        var problem = Problem.of(status, code, words.say(code + ".title"), words.say(code + ".detail", arguments));
        request.response()
                .setStatusCode(status)
                .putHeader("Connection", "close")
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Content-Language", words.language().toLanguageTag())
                .putHeader("Vary", "Accept-Language")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(json(problem));
    }

    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }
}
