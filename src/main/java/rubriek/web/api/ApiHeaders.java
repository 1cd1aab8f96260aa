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
 * Headers of every answer of the API (S-18): nothing is kept by a cache on the way, and nothing is taken for a page. What has
 * an ETag may be kept by the caller, who asks each time whether it still holds. A preview brings a policy of its own (S-03). No other origin is invited: there is no CORS.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
class ApiHeaders implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!Paths.ofTheApi(request)) return;
        var headers = response.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putIfAbsent("Content-Security-Policy", List.of("default-src 'none'; frame-ancestors 'none'"));
        headers.putSingle("Referrer-Policy", "no-referrer");
        headers.putIfAbsent(
                HttpHeaders.CACHE_CONTROL,
                List.of(headers.containsKey(HttpHeaders.ETAG) ? "private, no-cache" : "no-store"));
    }
}
