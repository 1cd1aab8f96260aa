package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import rubriek.issue.SeenLinks;
import rubriek.issue.Sighting;

/** Where a link was seen before. */
@Path("/api/v1/newsletters/{slug}/seen")
@Tag(name = "clippings")
class SeenApi {

    private static final int LONGEST = 2048;
    private static final int LAST = 1_000_000;

    private final SeenLinks seen;
    private final Caller caller;

    SeenApi(SeenLinks seen, Caller caller) {
        this.seen = seen;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "findLink",
            summary = "Where a link was seen before",
            description =
                    "In issues, the latest first, then in the inbox; an empty list: nowhere. `words` are in the language of"
                            + " Accept-Language.")
    public List<Sighting> find(
            String slug,
            @Parameter(
                            description = "The link, however it is spelled",
                            required = true,
                            example = "https://linde.example/bank")
                    @QueryParam("url")
                    @Nullable
                    String url,
            @Parameter(
                            description = "The number of the issue that is being worked on",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @QueryParam("issue")
                    @Nullable
                    String issue) {
        if (url == null || url.isBlank() || url.length() > LONGEST) throw new BadParameter("url", "link");
        return seen.of(slug, url, number(issue), caller.language());
    }

    private static @Nullable Integer number(@Nullable String text) {
        if (text == null) return null;
        if (!text.matches("[1-9][0-9]{0,6}")) throw new BadParameter("issue", "range", 1, LAST);
        return Integer.valueOf(text);
    }
}
