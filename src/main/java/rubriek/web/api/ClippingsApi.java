package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rubriek.clipping.CaptureDraft;
import rubriek.clipping.ClippingDetails;
import rubriek.clipping.ClippingDraft;
import rubriek.clipping.ClippingFilter;
import rubriek.clipping.ClippingSort;
import rubriek.clipping.ClippingState;
import rubriek.clipping.ClippingView;
import rubriek.clipping.Clippings;
import rubriek.issue.SeenClipping;
import rubriek.issue.SeenLinks;
import rubriek.shared.Page;

/** The link inbox of a newsletter. */
@Path("/api/v1/newsletters/{slug}/clippings")
@Tag(name = "clippings")
class ClippingsApi {

    private final Clippings clippings;
    private final ClippingDetails details;
    private final SeenLinks seen;
    private final Captures captures;
    private final Patches patches;
    private final Caller caller;

    ClippingsApi(
            Clippings clippings,
            ClippingDetails details,
            SeenLinks seen,
            Captures captures,
            Patches patches,
            Caller caller) {
        this.clippings = clippings;
        this.details = details;
        this.seen = seen;
        this.captures = captures;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("write")
    @Operation(
            operationId = "saveLinks",
            summary = "Save a link, several, or those in a text, for later",
            description =
                    "One `url` answers with its clipping; `urls` or a `text` with one for each link, in `items`. A link that lies in the"
                            + " inbox already is answered as it lies there. Nothing is read from the web before the answer.")
    @APIResponse(
            responseCode = "201",
            description = "At least one of the links is new",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {SeenClipping.class, Captured.class})))
    @APIResponse(
            responseCode = "200",
            description = "All of them lay in the inbox already",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {SeenClipping.class, Captured.class})))
    public RestResponse<Object> save(String slug, CaptureDraft draft, UriInfo here) {
        return captures.answer(slug, draft, here);
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "listClippings", summary = "List the links in the inbox, the latest first")
    @Sorted(ClippingSort.class)
    public Page<SeenClipping> list(
            String slug,
            @Parameter(description = "Only those that are so far: new, kept, placed or rejected")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "Words that title, address, summary, source or note hold")
                    @QueryParam("q")
                    @Nullable
                    String q,
            @BeanParam Paging paging) {
        var wanted = Choice.of("state", state, ClippingState.class).orElse(null);
        var words = q == null || q.isBlank() ? null : q;
        var page = clippings.list(slug, new ClippingFilter(wanted, words), paging.request());
        return seen.beside(slug, page, caller.language());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("read")
    @Operation(operationId = "getClipping", summary = "Read a link in the inbox")
    public SeenClipping get(String slug, UUID id) {
        return beside(slug, clippings.get(slug, id));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("write")
    @Refuses("Only placing makes it placed")
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ClippingDraft.class)))
    @Operation(
            operationId = "changeClipping",
            summary = "Keep or reject a link, note something, or change what is known of it")
    public SeenClipping change(String slug, UUID id, MergePatch<ClippingDraft> patch, @BeanParam IfMatch ifMatch) {
        var change = patches.with(patch, ClippingDraft.class);
        return beside(
                slug,
                ifMatch.apply(
                        () -> Standing.of(get(slug, id)), version -> clippings.change(slug, id, change, version)));
    }

    @POST
    @Path("{id}/refresh")
    @RolesAllowed("write")
    @Operation(
            operationId = "readClipping",
            summary = "Read the page behind a link now",
            description =
                    "What it says fills what is empty; what an editor wrote stays. `details` says whether it could be read.")
    public SeenClipping refresh(String slug, UUID id) {
        return beside(slug, details.refresh(slug, id));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("write")
    @Operation(
            operationId = "deleteClipping",
            summary = "Take a link out of the inbox",
            description =
                    "An entry that was made of it stays. No feed brings the link again; an editor can save it again.")
    public void delete(String slug, UUID id, @BeanParam IfMatch ifMatch) {
        ifMatch.run(() -> Standing.of(get(slug, id)), version -> clippings.delete(slug, id, version));
    }

    private SeenClipping beside(String slug, ClippingView clipping) {
        return seen.beside(slug, clipping, caller.language());
    }
}
