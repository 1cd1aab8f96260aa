package rubriek.web.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Nothing of the API is kept by a cache on the way. What has an ETag may be kept by the caller, who asks each time whether it still
 * holds. Last of all filters, when the ETag is there.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
class Caching implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!Paths.ofTheApi(request)) return;
        var headers = response.getHeaders();
        var caching = headers.containsKey(HttpHeaders.ETAG) ? "private, no-cache" : "no-store";
        headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of(caching));
    }
}
