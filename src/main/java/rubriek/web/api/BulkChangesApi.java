package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.audience.changing.BulkChangeView;
import rubriek.audience.changing.BulkChanges;

/** One change of many people: how far it is, and taking it back. */
@Path("/api/v1/bulk-changes/{id}")
@Tag(name = "subscribers")
class BulkChangesApi {

    private final BulkChanges changes;
    private final Caller caller;

    BulkChangesApi(BulkChanges changes, Caller caller) {
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "getBulkChange",
            summary = "See how far a change of many people is, and what became of them")
    public BulkChangeView get(UUID id) {
        return changes.get(id);
    }

    @POST
    @Path("cancel")
    @RolesAllowed("write")
    @Operation(
            operationId = "cancelBulkChange",
            summary = "Stop a change of many people; what it did so far stands until it is undone")
    public BulkChangeView cancel(UUID id) {
        return changes.cancel(id);
    }

    @DELETE
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @Operation(
            operationId = "undoBulkChange",
            summary = "Take a whole change of many people back, in the background",
            description =
                    "Whoever changed since is left alone: a value that is another by now stays, and nobody is brought back who left themselves"
                            + " or may not be mailed. Each step stands in the ledger.")
    public BulkChangeView undo(UUID id) {
        return changes.undo(id, "api token " + caller.name());
    }
}
