package rubriek.web.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Takes a POST to the API that has no body, and names no type of one that is taken here, for one of empty JSON. So it reaches
 * the resource, which may do without ({@link BodyOptional}), and else is told that there has to be a body, not that its type is
 * wrong.
 */
@ApplicationScoped
class EmptyBodies {

    private static final int PRIORITY = 900;

    private static final String FORM = "application/x-www-form-urlencoded";

    void register(@Observes Filters filters) {
        filters.register(EmptyBodies::look, PRIORITY);
    }

    private static void look(RoutingContext context) {
        var request = context.request();
        if (request.method().equals(HttpMethod.POST)
                && isEmpty(request)
                && context.normalizedPath().startsWith(Paths.V1 + "/"))
            request.headers().set(HttpHeaders.CONTENT_TYPE, "application/json");
        context.next();
    }

    private static boolean isEmpty(HttpServerRequest request) {
        var headers = request.headers();
        return saysNothing(headers.get(HttpHeaders.CONTENT_TYPE))
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING)
                && (!headers.contains(HttpHeaders.CONTENT_LENGTH)
                        || headers.get(HttpHeaders.CONTENT_LENGTH).equals("0"));
    }

    /** Some programs say of each POST that it is a form. */
    private static boolean saysNothing(@Nullable String type) {
        return type == null || type.startsWith(FORM);
    }
}
