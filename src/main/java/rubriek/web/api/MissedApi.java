package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.dispatch.Deliveries;
import rubriek.dispatch.DeliveryRow;
import rubriek.dispatch.DeliverySort;
import rubriek.issue.Issues;
import rubriek.shared.Page;

/** Who did not get number 9, whichever way it was sent. */
@Path("/api/v1/newsletters/{slug}/issues/{number}/missed")
@Tag(name = "dispatches")
class MissedApi {

    private final Issues issues;
    private final Deliveries deliveries;
    private final Caller caller;

    MissedApi(Issues issues, Deliveries deliveries, Caller caller) {
        this.issues = issues;
        this.deliveries = deliveries;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "listMissed",
            summary = "List who did not get an issue, and why",
            description =
                    "Of all its dispatches together: everybody who was to get it by one of them and got it by none,"
                            + " with what is known of the last one.")
    @Sorted(DeliverySort.class)
    public Page<DeliveryRow> list(String slug, int number, @BeanParam Paging paging) {
        var issue = issues.get(slug, number).id();
        return deliveries.missed(issue, paging.request()).map(row -> row.in(caller.language()));
    }
}
