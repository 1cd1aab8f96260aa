package rubriek.web.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Headers of every answer of the API (S-18): nothing is taken for a page, and no other origin is invited, for there is no CORS.
 * First of all filters, so that those of the pages add to it and do not take its place.
 */
@Provider
@Priority(Priorities.USER + 1000)
class ApiHeaders implements ContainerResponseFilter {

    private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!Paths.ofTheApi(request)) return;
        var headers = response.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "no-referrer");
        headers.putIfAbsent("Content-Security-Policy", List.of(NO_PAGE));
    }
}
