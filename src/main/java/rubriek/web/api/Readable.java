package rubriek.web.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Turns away, on pages and in the API alike, what no resource can do anything with: a path or a query with a control character, which
 * names nothing and which PostgreSQL cannot even compare, and a Content-Type that is none.
 */
@Provider
@PreMatching
@Priority(Readable.FIRST)
class Readable implements ContainerRequestFilter {

    static final int FIRST = 0;

    @Override
    public void filter(ContainerRequestContext request) {
        if (unprintable(request.getUriInfo().getPath())) throw new NotFoundException();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (unprintable(name) || values.stream().anyMatch(Readable::unprintable))
                throw new BadParameter(unprintable(name) ? "" : name, "unprintable");
        });
        mustBeAType(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
    }

    private static boolean unprintable(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static void mustBeAType(String type) {
        if (type == null) return;
        try {
            MediaType.valueOf(type);
        } catch (IllegalArgumentException none) {
            throw new NotSupportedException(none);
        }
    }
}
