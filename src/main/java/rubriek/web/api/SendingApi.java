package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.account.Scope;
import rubriek.dispatch.DispatchDraft;
import rubriek.dispatch.DispatchView;
import rubriek.dispatch.Dispatches;

/** Sending an issue. */
@Path("/api/v1/newsletters/{slug}/issues/{number}/dispatches")
@Tag(name = "dispatches")
class SendingApi {

    private final Dispatches dispatches;
    private final Caller caller;

    SendingApi(Dispatches dispatches, Caller caller) {
        this.dispatches = dispatches;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("send")
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @Operation(
            operationId = "sendIssue",
            summary = "Send an issue to lists, now or at a moment",
            description =
                    "422 with the checks that fail, when one of them blocks. An administrator may overrule them with a"
                            + " reason, which is kept with the dispatch; not those without which nobody is reached or the"
                            + " law is broken.")
    @Refuses("A blocking check fails; the checks say which")
    public RestResponse<DispatchView> send(String slug, int number, DispatchDraft draft, UriInfo here) {
        if (draft.overrule() != null) caller.mustHave(Scope.ADMIN);
        var taken = dispatches.schedule(slug, number, draft, caller.name(), caller.language());
        var address = here.getBaseUriBuilder()
                .path(DispatchesApi.class)
                .path(taken.id().toString())
                .build();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, taken)
                .location(address)
                .build();
    }
}
