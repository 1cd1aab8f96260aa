package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.issue.IssueView;
import rubriek.issue.Revision;
import rubriek.issue.RevisionView;
import rubriek.issue.Revisions;
import rubriek.shared.Page;

/** What an issue was at each save. */
@Path("/api/v1/newsletters/{slug}/issues/{number}/revisions")
@Tag(name = "issues")
class RevisionsApi {

    private final Revisions revisions;
    private final Caller caller;

    RevisionsApi(Revisions revisions, Caller caller) {
        this.revisions = revisions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "listRevisions", summary = "List the saves of an issue, newest first")
    public Page<Revision> list(String slug, int number, @BeanParam Paging paging) {
        return revisions.list(slug, number, paging.request());
    }

    @GET
    @Path("{version}")
    @RolesAllowed("read")
    @Operation(operationId = "getRevision", summary = "Read an issue as it was at one save")
    public RevisionView get(String slug, int number, int version) {
        return revisions.get(slug, number, version);
    }

    @POST
    @Path("{version}/restore")
    @RolesAllowed("write")
    @Operation(
            operationId = "restoreRevision",
            summary = "Go back to what an issue was",
            description = "That is a save too: what stands now stays among the revisions.")
    public IssueView restore(String slug, int number, int version, @BeanParam IfMatch ifMatch) {
        return ifMatch.apply(expected -> revisions.restore(slug, number, version, expected, caller.hand()));
    }
}
