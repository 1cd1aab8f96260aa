package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.clipping.feed.FeedDraft;
import rubriek.clipping.feed.FeedSort;
import rubriek.clipping.feed.FeedView;
import rubriek.clipping.feed.Feeds;
import rubriek.shared.Page;

/** The feeds whose items come into the inbox. */
@Path("/api/v1/newsletters/{slug}/feeds")
@Tag(name = "clippings")
class FeedsApi {

    private final Feeds feeds;
    private final Caller caller;

    FeedsApi(Feeds feeds, Caller caller) {
        this.feeds = feeds;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("write")
    @Refuses("There is no feed at that address, and no page that names one")
    @Operation(
            operationId = "addFeed",
            summary = "Let the items of an RSS or Atom feed come into the inbox",
            description =
                    "The address of a page that names its feed will do. It is read at once; a feed that cannot be reached just now is"
                            + " kept and tried again.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FeedView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The feed was there already",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FeedView.class)))
    public RestResponse<FeedView> add(String slug, FeedDraft draft, UriInfo here) {
        var added = feeds.add(slug, draft, caller.name(), caller.language());
        return added.fresh() ? Created.below(here, added.feed().id(), added.feed()) : RestResponse.ok(added.feed());
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "listFeeds", summary = "List the feeds, each with how its last reading went")
    @Sorted(FeedSort.class)
    public Page<FeedView> list(String slug, @BeanParam Paging paging) {
        return feeds.list(slug, paging.request(), caller.language());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("read")
    @Operation(operationId = "getFeed", summary = "Read a feed and how its last reading went")
    public FeedView get(String slug, UUID id) {
        return feeds.get(slug, id, caller.language());
    }

    @POST
    @Path("{id}/refresh")
    @RolesAllowed("write")
    @Operation(operationId = "readFeed", summary = "Read a feed now")
    public FeedView refresh(String slug, UUID id) {
        return feeds.refresh(slug, id, caller.language());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("write")
    @Operation(
            operationId = "deleteFeed",
            summary = "Let a feed go",
            description = "What it brought stays in the inbox, and is not brought again if the feed comes back.")
    public void delete(String slug, UUID id) {
        feeds.delete(slug, id);
    }
}
