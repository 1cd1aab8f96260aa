package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.issue.CopyDraft;
import rubriek.issue.IssueView;
import rubriek.issue.NextIssues;
import rubriek.issue.SendTime;

/** The next issue from the last, and the moment to send it. */
@Path("/api/v1/newsletters/{slug}/issues/{number}")
@Tag(name = "issues")
class NextIssuesApi {

    private final NextIssues next;
    private final Caller caller;

    NextIssuesApi(NextIssues next, Caller caller) {
        this.next = next;
        this.caller = caller;
    }

    @POST
    @Path("copy")
    @RolesAllowed("write")
    @BodyOptional
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @Operation(
            operationId = "copyIssue",
            summary = "Make the next issue from this one",
            description =
                    "A draft with the next number and the next period by the newsletter's rhythm, a month without one. Introduction,"
                            + " layout and sections are kept, entries are not. No body, or `{}`, for the next one in every respect.")
    public RestResponse<IssueView> copy(String slug, int number, CopyDraft draft, UriInfo here) {
        var made = next.copy(slug, number, draft, caller.hand());
        var address = here.getAbsolutePathBuilder()
                .path("../..")
                .path(String.valueOf(made.number()))
                .build()
                .normalize();
        return RestResponse.ResponseBuilder.<IssueView>created(address)
                .entity(made)
                .build();
    }

    @GET
    @Path("send-time")
    @RolesAllowed("read")
    @Fingerprinted
    @Operation(
            operationId = "proposeSendTime",
            summary = "When this issue would best be sent, by the newsletter's rhythm",
            description =
                    "To be used as `sendAt` of a dispatch. Null without a rhythm, and when the issue has been sent. When the day has"
                            + " passed, or another issue was sent on it, the next such weekday.")
    public SendTime sendTime(String slug, int number) {
        return next.sendTime(slug, number);
    }
}
