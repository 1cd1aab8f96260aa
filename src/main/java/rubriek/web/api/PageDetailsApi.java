package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.clipping.PageDetails;
import rubriek.clipping.PageDetailsDraft;
import rubriek.issue.SeenLinks;

/** What stands behind a link. */
@Path("/api/v1/newsletters/{slug}/page-details")
@Tag(name = "links")
class PageDetailsApi {

    private final PageDetails pages;
    private final SeenLinks seen;
    private final Caller caller;

    PageDetailsApi(PageDetails pages, SeenLinks seen, Caller caller) {
        this.pages = pages;
        this.seen = seen;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("write")
    @NotReplayed("the page is read anew each time, and may have changed")
    @Operation(
            operationId = "readPageDetails",
            summary = "Read what a page says about itself",
            description =
                    "Title, source, summary, language, date and picture, as an entry may begin with. At most 1 MB of the"
                            + " page, within 5 seconds. A page that cannot be read is answered with 200 too: link says what happened.")
    public KnownPage read(String slug, PageDetailsDraft draft) {
        return KnownPage.of(pages.of(slug, draft), seen.of(slug, draft.url(), null, caller.language()));
    }
}
