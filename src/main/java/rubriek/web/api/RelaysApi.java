package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.dispatch.RelayTrial;
import rubriek.dispatch.RelayTrials;
import rubriek.dispatch.RelayView;
import rubriek.dispatch.Relays;
import rubriek.staff.RelayTestDraft;
import rubriek.staff.RelayTestResult;
import rubriek.staff.RelayTests;

/** The relays that mail leaves over, and whether they serve. They are settings of the installation. */
@Path("/api/v1/relays")
@Tag(name = "dispatches")
class RelaysApi {

    private final Relays relays;
    private final RelayTests tests;
    private final RelayTrials trials;
    private final Caller caller;

    RelaysApi(Relays relays, RelayTests tests, RelayTrials trials, Caller caller) {
        this.relays = relays;
        this.tests = tests;
        this.trials = trials;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "listRelays",
            summary = "See which relays there are, and which serve",
            description = "As the instance that answers knows them: each learns by itself which relay is away.")
    public All list() {
        return new All(relays.list(caller.language()));
    }

    @POST
    @Path("{name}/test")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(
            operationId = "testRelayByName",
            summary = "Send one mail over this relay and no other, to see whether it takes mail",
            description =
                    "As the readers' mail goes over it: from a newsletter that it carries, with its token and signature. The"
                            + " answer says in words what the relay made of it, and what to do, within some forty"
                            + " seconds.")
    public RelayTestResult test(String name, RelayTestDraft draft) {
        return tests.send(name, draft, caller.language());
    }

    @POST
    @Path("{name}/try")
    @RolesAllowed("admin")
    @Operation(
            operationId = "tryRelay",
            summary = "Ask this relay now whether it lets us in",
            description =
                    "Talks to it as far as the login, and sends nothing. When it lets us in, the instance that answers"
                            + " waits for it no longer, and dispatches and mails about the service itself that were put"
                            + " off for a relay are tried now; what a server refused for now is not.")
    public RelayTrial ask(String name) {
        return trials.ask(name, caller.language());
    }

    /** @param relays the first one first */
    public record All(List<RelayView> relays) {}
}
