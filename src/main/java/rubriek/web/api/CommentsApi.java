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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rubriek.issue.CommentChange;
import rubriek.issue.CommentDraft;
import rubriek.issue.CommentFilter;
import rubriek.issue.CommentSort;
import rubriek.issue.CommentView;
import rubriek.issue.Comments;
import rubriek.shared.Page;

/** What those who make an issue say about it. */
@Path("/api/v1/newsletters/{slug}/issues/{number}/comments")
@Tag(name = "issues")
class CommentsApi {

    private final Comments comments;
    private final Patches patches;
    private final Caller caller;

    CommentsApi(Comments comments, Patches patches, Caller caller) {
        this.comments = comments;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @Refuses("There is no such entry")
    @Operation(
            operationId = "addComment",
            summary = "Say something about an issue or an entry",
            description =
                    "It stays with the entry wherever that moves, and is shown as orphaned when the entry is gone.")
    public RestResponse<CommentView> add(String slug, int number, CommentDraft draft, UriInfo here) {
        var made = comments.add(slug, number, draft, caller.hand());
        return Created.below(here, made.id(), made);
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "listComments", summary = "List what was said, oldest first")
    @Sorted(CommentSort.class)
    public Page<CommentView> list(
            String slug,
            int number,
            @QueryParam("entry") @Nullable String entry,
            @QueryParam("resolved") @Nullable String resolved,
            @BeanParam Paging paging) {
        var only = resolved == null ? null : (Boolean) Choice.yes("resolved", resolved);
        return comments.list(slug, number, new CommentFilter(entry, only), paging.request());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("read")
    @Operation(operationId = "getComment", summary = "Read a comment")
    public CommentView get(String slug, int number, UUID id) {
        return comments.get(new Comments.Place(slug, number, id));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("write")
    @Refuses("The words are somebody else's")
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = CommentChange.class)))
    @Operation(operationId = "changeComment", summary = "Resolve a comment, take it up again, or change its words")
    public CommentView change(
            String slug, int number, UUID id, MergePatch<CommentChange> patch, @BeanParam IfMatch ifMatch) {
        var place = new Comments.Place(slug, number, id);
        var change = patches.with(patch, CommentChange.class);
        return ifMatch.apply(
                () -> Standing.of(comments.get(place)),
                version -> comments.change(place, change, version, caller.hand()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteComment", summary = "Delete a comment")
    public void delete(String slug, int number, UUID id, @BeanParam IfMatch ifMatch) {
        var place = new Comments.Place(slug, number, id);
        ifMatch.run(() -> Standing.of(comments.get(place)), version -> comments.delete(place, version));
    }
}
