package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.audience.LiftDraft;
import rubriek.dispatch.DispatchSort;
import rubriek.dispatch.DispatchView;
import rubriek.dispatch.Dispatches;
import rubriek.dispatch.RetryDraft;
import rubriek.shared.Page;

/** The sends: how far each is, and holding it. */
@Path("/api/v1/dispatches")
@Tag(name = "dispatches")
class DispatchesApi {

    private final Dispatches dispatches;
    private final Caller caller;

    DispatchesApi(Dispatches dispatches, Caller caller) {
        this.dispatches = dispatches;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "listDispatches", summary = "List the dispatches, the newest first")
    @Sorted(DispatchSort.class)
    public Page<DispatchView> list(@BeanParam Paging paging) {
        return dispatches.list(paging.request(), caller.language());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("read")
    @Operation(
            operationId = "getDispatch",
            summary = "See how far a dispatch is",
            description =
                    "The counts always add up to the audience. complaints tells how many copies readers called spam, as far as"
                            + " their providers pass that on, of all that were delivered and of each provider's: {\"count\": 4, \"percent\": 0.08,"
                            + " \"providers\": [{\"provider\": \"yahoo\", \"count\": 4, \"sent\": 1900, \"percent\": 0.211}]}.")
    public DispatchView get(UUID id) {
        return dispatches.get(id, caller.language());
    }

    @POST
    @Path("{id}/pause")
    @RolesAllowed("send")
    @Operation(operationId = "pauseDispatch", summary = "Let a dispatch stand still from the next copies on")
    public DispatchView pause(UUID id) {
        return dispatches.pause(id, caller.language());
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed("send")
    @Operation(operationId = "resumeDispatch", summary = "Send the rest, and only the rest")
    public DispatchView resume(UUID id) {
        return dispatches.resume(id, caller.language());
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed("send")
    @Operation(operationId = "cancelDispatch", summary = "End a dispatch; who has not got it yet will not get it")
    public DispatchView cancel(UUID id) {
        return dispatches.cancel(id, caller.language());
    }

    @POST
    @Path("{id}/retry")
    @RolesAllowed("send")
    @Operation(
            operationId = "retryDispatch",
            summary = "Try failed, or unknown copies again",
            description =
                    "All of them, or those of a fault or a part of an address. Unknown ones are left alone for half an hour; `retried` says how many.")
    public DispatchView retry(UUID id, RetryDraft draft) {
        return dispatches.retry(id, draft, caller.language());
    }

    @POST
    @Path("{id}/lift-suppressions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("send")
    @Operation(
            operationId = "liftSuppressionsOfDispatch",
            summary = "Take back whom the refusals of a dispatch silenced, and try their copies again",
            description =
                    "For after a relay that was set up wrongly. What was suppressed before, or is wanted by others too, stays;"
                            + " each person's history tells of it. `lifted` says how many, `retried` what became of their copies.")
    public DispatchView liftSuppressions(UUID id, LiftDraft why) {
        return dispatches.liftSuppressions(id, why, "api token " + caller.name(), caller.language());
    }
}
