package rubriek.web.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Refuses, with words, what the framework would refuse with an empty answer or stumble over: an address that cannot be decoded or is too
 * long, headers that are too large, no Host. It lets through four times as much as is taken here, so that somebody is there to say it.
 */
@ApplicationScoped
class RequestHeads {

    /** Before everything else that looks at a request. */
    static final int PRIORITY = 1000;

    private static final int LONGEST_ADDRESS = 4096;
    private static final int MOST_OF_HEADERS = 16 * 1024;

    /** RFC 3986 section 2.1 */
    private static final Pattern NOT_ENCODED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final EarlyProblems problems;

    RequestHeads(EarlyProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, PRIORITY);
    }

    private void look(RoutingContext context) {
        var request = context.request();
        if (request.uri().length() > LONGEST_ADDRESS) problems.answer(context, 414, "address-too-long");
        else if (octets(request) > MOST_OF_HEADERS) problems.answer(context, 431, "headers-too-large");
        else if (NOT_ENCODED.matcher(request.uri()).find()) problems.answer(context, 400, "address-unreadable");
        else if (lacksHost(request)) problems.answer(context, 400, "host-missing");
        else context.next();
    }

    private static int octets(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToInt(field -> field.getKey().length() + field.getValue().length())
                .sum();
    }

    /** RFC 9112 section 3.2: one of HTTP/1.1 without it is answered with 400. */
    private static boolean lacksHost(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_1_1 && request.getHeader("Host") == null;
    }
}
