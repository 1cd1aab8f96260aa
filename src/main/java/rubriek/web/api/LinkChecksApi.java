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
import rubriek.issue.LinkReport;
import rubriek.issue.LinkReports;

/** Whether the links of an issue lead somewhere. */
@Path("/api/v1/newsletters/{slug}/issues/{number}/link-checks")
@Tag(name = "links")
class LinkChecksApi {

    private final LinkReports reports;

    LinkChecksApi(LinkReports reports) {
        this.reports = reports;
    }

    @POST
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @Operation(
            operationId = "checkLinks",
            summary = "Have all links of an issue looked at",
            description =
                    "Takes a moment; the same address with GET tells how far it is. Links that are waiting already are not"
                            + " asked for twice.")
    public RestResponse<LinkReport> ask(String slug, int number, UriInfo here) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, reports.ask(slug, number))
                .location(here.getAbsolutePath())
                .build();
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "getLinkChecks",
            summary = "Read what is known of the links of an issue",
            description =
                    "Every address in it, by entry and field: reachable, redirected (moved for good, finalUrl is the new"
                            + " address), gone, blocked (does not let a program look, so it may well be there) or unreachable (not now).")
    public LinkReport get(String slug, int number) {
        return reports.get(slug, number);
    }
}
