package rubriek.web.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import rubriek.shared.Versioned;

/**
 * Answers whatever has a version with its ETag (RFC 9110 section 8.8.3), and a reader who has that version already with 304. A
 * resource that sets an ETag of its own gets the second half only.
 */
@Provider
class ETags implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final String KNOWN = "rubriek.if-none-match";

    @Override
    public void filter(ContainerRequestContext request) {
        var known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        if (known == null || !Paths.ofTheApi(request) || !READING.contains(request.getMethod())) return;
        request.setProperty(KNOWN, EntityTag.list(HttpHeaders.IF_NONE_MATCH, String.join(",", known)));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!Paths.ofTheApi(request)) return;
        if (response.getEntity() instanceof Versioned versioned)
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.ETAG, EntityTag.of(versioned.version()).toString());
        if (alreadyThere(request, response)) {
            response.setEntity(null);
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
        }
    }

    private static boolean alreadyThere(ContainerRequestContext request, ContainerResponseContext response) {
        var etag = response.getHeaderString(HttpHeaders.ETAG);
        return etag != null
                && response.getStatus() == 200
                && request.getProperty(KNOWN) instanceof List<?> known
                && known.stream().anyMatch(tag -> ((EntityTag) tag).weaklyMatches(etag));
    }
}
