package rubriek.web.site;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Answers that are the same for everybody: anybody may keep them, and asks again by their tag, which is a hash of what they hold.
 * A published issue turns up at once that way, and costs a 304 from then on.
 */
final class Cached {

    private static final String BY_ANYBODY_IF_CURRENT = "public, max-age=0, must-revalidate";

    private Cached() {}

    static ResponseBuilder answer(Request request, String type, String body) {
        var octets = body.getBytes(StandardCharsets.UTF_8);
        return answer(request, type, Fingerprint.of(octets), () -> octets);
    }

    /** @param body made only when the one who asks has not got it */
    static ResponseBuilder answer(Request request, String type, String hash, Supplier<byte[]> body) {
        var tag = new EntityTag(hash);
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged != null ? unchanged : Response.ok(body.get(), type);
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, BY_ANYBODY_IF_CURRENT);
    }
}
