package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rubriek.issue.IssueDraft;
import rubriek.issue.IssueRow;
import rubriek.issue.IssueSort;
import rubriek.issue.IssueStatus;
import rubriek.issue.IssueView;
import rubriek.issue.Issues;
import rubriek.shared.Page;

/** The issues of a newsletter, each as one document. */
@Path("/api/v1/newsletters/{slug}/issues")
@Tag(name = "issues")
class IssuesApi {

    private final Issues issues;
    private final Patches patches;
    private final Caller caller;

    IssuesApi(Issues issues, Patches patches, Caller caller) {
        this.issues = issues;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @Operation(
            operationId = "createIssue",
            summary = "Make an issue",
            description =
                    "Without a number it gets the one after the highest; without sections, those of the newsletter.")
    public RestResponse<IssueView> create(String slug, IssueDraft draft, UriInfo here) {
        var made = issues.create(slug, draft, caller.hand());
        return Created.below(here, made.number(), made);
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "listIssues", summary = "List the issues, highest number first")
    @Sorted(IssueSort.class)
    public Page<IssueRow> list(String slug, @QueryParam("status") @Nullable String status, @BeanParam Paging paging) {
        var only = Choice.of("status", status, IssueStatus.class).orElse(null);
        return issues.list(slug, only, paging.request());
    }

    @GET
    @Path("{number}")
    @RolesAllowed("read")
    @Operation(operationId = "getIssue", summary = "Read an issue")
    public IssueView get(String slug, int number) {
        return issues.get(slug, number);
    }

    @PUT
    @Path("{number}")
    @RolesAllowed("write")
    @Operation(
            operationId = "replaceIssue",
            summary = "Replace an issue",
            description = "What the server computes may be sent back unchanged. A published issue no longer changes.")
    public IssueView replace(String slug, int number, IssueDraft draft, @BeanParam Saving saving) {
        return saving.apply(
                () -> Standing.of(issues.get(slug, number)),
                version -> issues.save(slug, number, draft, version, saving.by(caller)));
    }

    @PATCH
    @Path("{number}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("write")
    @Operation(operationId = "changeIssue", summary = "Change parts of an issue")
    public IssueView change(String slug, int number, MergePatch<IssueDraft> patch, @BeanParam Saving saving) {
        var change = patches.with(patch, IssueDraft.class);
        return saving.apply(
                () -> Standing.of(issues.get(slug, number)),
                version -> issues.change(slug, number, change, version, saving.by(caller)));
    }

    @DELETE
    @Path("{number}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteIssue", summary = "Delete an issue that was not published, with its revisions")
    public void delete(String slug, int number, @BeanParam IfMatch ifMatch) {
        ifMatch.run(() -> Standing.of(issues.get(slug, number)), version -> issues.delete(slug, number, version));
    }
}
