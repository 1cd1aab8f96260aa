package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.dispatch.SenderChecks;

/** What the sender's domain publishes, and what it should. */
@Path("/api/v1/newsletters/{slug}/sender-check")
@Tag(name = "newsletters")
class SenderChecksApi {

    private final SenderChecks checks;
    private final Caller caller;

    SenderChecksApi(SenderChecks checks, Caller caller) {
        this.checks = checks;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "checkSender",
            summary = "See whether receivers will trust the sender's domain",
            description = "Asks name servers for MX, SPF, DMARC and more, and says what to publish.")
    public SenderChecks.Report check(String slug) {
        return checks.of(slug, caller.language());
    }
}
