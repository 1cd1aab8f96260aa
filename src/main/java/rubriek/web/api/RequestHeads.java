package rubriek.web.api;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Refuses, with words, what the framework would refuse with an empty answer or stumble over: an address that is too long, headers that are
 * too large, no Host, an address that is no URI (a {@code %} alone). It lets through four times as much as is taken here, and every address
 * ({@code rubriek.shared.start.Program}), so that somebody is there to say it. Before anything else looks at the request.
 */
@ApplicationScoped
class RequestHeads {

    private static final int LONGEST_ADDRESS = 4096;
    private static final int MOST_OF_HEADERS = 16 * 1024;

    private final EarlyProblems problems;

    RequestHeads(EarlyProblems problems) {
        this.problems = problems;
    }

    /** Before whatever looks at the address; a request without a Host has failed by then already. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::look).failureHandler(this::failed);
    }

    private void failed(RoutingContext context) {
        if (lacksHost(context.request())) problems.answer(context, 400, "host-missing");
        else context.next();
    }

    private void look(RoutingContext context) {
        var request = context.request();
        if (request.uri().length() > LONGEST_ADDRESS) problems.answer(context, 414, "address-too-long");
        else if (octets(request) > MOST_OF_HEADERS) problems.answer(context, 431, "headers-too-large");
        else if (!isUri(request.uri())) problems.answer(context, 400, "address-malformed");
        else context.next();
    }

    /** RFC 3986, as whoever reads it further on does. */
    private static boolean isUri(String address) {
        try {
            new URI(address);
            return true;
        } catch (URISyntaxException malformed) {
            return false;
        }
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
