package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.staff.RelayTestDraft;
import rubriek.staff.RelayTestResult;
import rubriek.staff.RelayTests;

/** Seeing whether mail leaves. */
@Path("/api/v1/relay-tests")
@Tag(name = "dispatches")
class RelayTestsApi {

    private final RelayTests tests;
    private final Caller caller;

    RelayTestsApi(RelayTests tests, Caller caller) {
        this.tests = tests;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(
            operationId = "testRelay",
            summary = "Send one mail over the relay, to see whether mail leaves",
            description =
                    "By the relay of alarms, which is that of the readers' mail unless another is set. The answer says in"
                            + " words what the relay made of it, and what to do.")
    public RelayTestResult send(RelayTestDraft draft) {
        return tests.send(draft, caller.language());
    }
}
