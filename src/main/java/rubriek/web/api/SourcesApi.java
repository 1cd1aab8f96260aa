package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.newsletter.SourceRow;
import rubriek.newsletter.Sources;

/** The newsletter's vocabulary of sources. */
@Path("/api/v1/newsletters/{slug}/sources")
@Tag(name = "clippings")
class SourcesApi {

    private final Sources sources;

    SourcesApi(Sources sources) {
        this.sources = sources;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "listSources",
            summary = "Which name a link gets by its domain",
            description =
                    "What stands in the settings of the newsletter, and what saved entries taught. The settings come first; among what"
                            + " was learned, the latest wins.")
    public List<SourceRow> list(String slug) {
        return sources.list(slug);
    }

    @DELETE
    @Path("{domain}")
    @RolesAllowed("write")
    @Operation(
            operationId = "forgetSource",
            summary = "Forget what was learned of a domain",
            description = "What stands in the settings stays; change it there.")
    public void forget(String slug, String domain) {
        sources.forget(slug, domain);
    }
}
