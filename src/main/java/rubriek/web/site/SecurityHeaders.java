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
    static final String POLICY = policy("'self'");

    /** The same without pictures of others, who would learn that somebody looks. */
    static final String OWN = POLICY.replace(" https:", "");

    /** The same for a page that frames another of ours. */
    static final String FRAMING = POLICY + "; frame-src 'self'";

    /** For a PDF, whose viewer in the browser is a page with a plugin and a style of its own. */
    static final String PDF =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

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

    /** @param style where style may come from, as a source of {@code style-src} */
    static String policy(String style) {
        return "default-src 'none'; style-src " + style
                + "; img-src 'self' https: data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    private static List<Object> one(String value) {
        return new ArrayList<>(List.of(value));
    }
}
