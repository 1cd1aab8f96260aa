package rubriek.web.site;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import rubriek.shared.Links;

/**
 * The headers that every answer carries (S-18). A page that needs another value sets it itself; what stands already is kept,
 * so a page can only be given less than this by its own, visible line.
 */
@Provider
class SecurityHeaders implements ContainerResponseFilter {

    /** Nothing but our own style sheet, our own and foreign pictures, and our own forms; no script at all, no frame round it. */
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' https: data:; font-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Links links;

    SecurityHeaders(Links links) {
        this.links = links;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.computeIfAbsent("Content-Security-Policy", name -> one(POLICY));
        headers.computeIfAbsent("X-Content-Type-Options", name -> one("nosniff"));
        headers.computeIfAbsent("Referrer-Policy", name -> one("strict-origin-when-cross-origin"));
        headers.computeIfAbsent("Cross-Origin-Opener-Policy", name -> one("same-origin"));
        if (links.secure()) headers.computeIfAbsent("Strict-Transport-Security", name -> one("max-age=31536000"));
    }

    private static List<Object> one(String value) {
        return new ArrayList<>(List.of(value));
    }
}
