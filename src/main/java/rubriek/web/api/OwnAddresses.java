package rubriek.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import rubriek.shared.Links;

/**
 * Lets every Location begin with our own public address. The framework begins it with what the request calls us, which a proxy in
 * between changes and a caller can choose.
 */
@Provider
class OwnAddresses implements ContainerResponseFilter {

    private final Links links;

    OwnAddresses(Links links) {
        this.links = links;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (location == null || !Paths.ofTheApi(request)) return;
        var address = URI.create(location.toString());
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        response.getHeaders().putSingle(HttpHeaders.LOCATION, links.at(address.getRawPath() + query));
    }
}
