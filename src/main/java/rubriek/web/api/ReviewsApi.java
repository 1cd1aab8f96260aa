package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.issue.IssueView;
import rubriek.issue.Issues;
import rubriek.issue.ReviewDraft;
import rubriek.issue.ReviewRow;
import rubriek.issue.ReviewSort;
import rubriek.issue.Reviews;
import rubriek.shared.Page;

/** Who has seen an issue before it is sent. */
@Path("/api/v1/newsletters/{slug}/issues/{number}/review")
@Tag(name = "issues")
class ReviewsApi {

    private final Issues issues;
    private final Reviews reviews;
    private final Caller caller;

    ReviewsApi(Issues issues, Reviews reviews, Caller caller) {
        this.issues = issues;
        this.reviews = reviews;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("write")
    @Refuses("The newsletter asks for somebody else than those who wrote")
    @Operation(
            operationId = "reviewIssue",
            summary = "Ask for a review, approve, or return with a comment",
            description = "Send the ETag of what you have seen in If-Match. A change makes a draft of it again.")
    public IssueView review(String slug, int number, ReviewDraft draft, @BeanParam IfMatch ifMatch) {
        return ifMatch.apply(
                () -> Standing.of(issues.get(slug, number)),
                version -> reviews.take(slug, number, draft, version, caller.hand()));
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "listReviewSteps", summary = "List who asked, approved or returned, newest first")
    @Sorted(ReviewSort.class)
    public Page<ReviewRow> list(String slug, int number, @BeanParam Paging paging) {
        return reviews.list(slug, number, paging.request());
    }
}
