package rubriek.web.site;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import rubriek.shared.Links;

/**
 * Whether a request was made on this very computer: over its loopback, with no proxy in between, and by a public address that
 * works nowhere else. The last keeps out pages of other sites that had their name point here.
 */
@RequestScoped
class Closeness {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpServerRequest request;
    private final URI address;

    Closeness(HttpServerRequest request, Links links) {
        this.request = request;
        this.address = URI.create(links.start());
    }

    boolean onThisComputer() {
        return HERE.contains(address.getHost())
                && address.getAuthority().equals(request.getHeader("Host"))
                && !request.headers().contains("Forwarded")
                && !request.headers().contains("X-Forwarded-For")
                && fromLoopback();
    }

    private boolean fromLoopback() {
        try {
            return InetAddress.getByName(request.remoteAddress().hostAddress()).isLoopbackAddress();
        } catch (UnknownHostException unheardOf) {
            return false;
        }
    }
}
