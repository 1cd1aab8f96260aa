package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.dispatch.SenderChecks;
import rubriek.dispatch.dns.Finding;

/** What the sender's domain publishes, and what it should. */
@Path("/api/v1/newsletters/{slug}/sender-check")
@Tag(name = "newsletters")
class SenderChecksApi {

    private static final String MAIL = "message/rfc822";

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

    @POST
    @Consumes(MAIL)
    @RolesAllowed("read")
    @NotReplayed("nothing is kept of it")
    @Operation(
            operationId = "checkReceivedMail",
            summary = "See whether a mail that arrived is signed as it must be",
            description =
                    "A test mail or an issue as it lies in a mailbox, with all its headers. Says whether a signature verifies, is the"
                            + " sender's, and covers List-Unsubscribe and List-Unsubscribe-Post, also when the relay signs. Nothing of it is kept.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MAIL, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Finding received(String slug, byte[] mail) {
        return checks.received(slug, mail, caller.language());
    }
}
