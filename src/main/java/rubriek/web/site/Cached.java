package rubriek.web.site;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/**
 * Answers that are the same for everybody: anybody may keep them, and asks again by their tag, which is a hash of what they hold.
 * A published issue turns up at once that way, and costs a 304 from then on.
 */
final class Cached {

    private static final String BY_ANYBODY_IF_CURRENT = "public, max-age=0, must-revalidate";

    private Cached() {}

    static Response answer(Request request, String type, String body) {
        return answer(request, type, body.getBytes(StandardCharsets.UTF_8));
    }

    static Response answer(Request request, String type, byte[] body) {
        var tag = new EntityTag(Fingerprint.of(body));
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged != null ? unchanged : Response.ok(body, type);
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, BY_ANYBODY_IF_CURRENT)
                .build();
    }
}
