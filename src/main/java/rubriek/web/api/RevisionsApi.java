package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Comparison;
import rubriek.issue.IssueView;
import rubriek.issue.Issues;
import rubriek.issue.Revision;
import rubriek.issue.RevisionSort;
import rubriek.issue.RevisionView;
import rubriek.issue.Revisions;
import rubriek.shared.Page;

/** What an issue was at each save. */
@Path("/api/v1/newsletters/{slug}/issues/{number}/revisions")
@Tag(name = "issues")
class RevisionsApi {

    private final Issues issues;
    private final Revisions revisions;
    private final Caller caller;

    RevisionsApi(Issues issues, Revisions revisions, Caller caller) {
        this.issues = issues;
        this.revisions = revisions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "listRevisions", summary = "List the saves of an issue, newest first")
    @Sorted(RevisionSort.class)
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

    @GET
    @Path("{version}/compare")
    @RolesAllowed("read")
    @Fingerprinted
    @Operation(
            operationId = "compareRevisions",
            summary = "What changed since a save",
            description =
                    "Against the version `with`, or against what stands now: which sections and entries came, went, moved and"
                            + " changed, and for a change which fields, with the old and the new value.")
    public Comparison compare(String slug, int number, int version, @QueryParam("with") @Nullable Integer with) {
        return revisions.compare(slug, number, version, with);
    }

    @POST
    @Path("{version}/restore")
    @RolesAllowed("write")
    @Operation(
            operationId = "restoreRevision",
            summary = "Go back to what an issue was",
            description = "That is a save too: what stands now stays among the revisions.")
    public IssueView restore(String slug, int number, int version, @BeanParam IfMatch ifMatch) {
        return ifMatch.apply(
                () -> Standing.of(issues.get(slug, number)),
                expected -> revisions.restore(slug, number, version, expected, caller.hand()));
    }
}
