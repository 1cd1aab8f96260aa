package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.bounce.ReportView;
import rubriek.bounce.Reports;

/** Mail that comes back, handed in by the mail server that got it. */
@Path("/api/v1/bounces")
@Tag(name = "bounces")
class BouncesApi {

    private static final String MAIL = "message/rfc822";

    private final Reports reports;

    BouncesApi(Reports reports) {
        this.reports = reports;
    }

    @POST
    @Consumes(MAIL)
    @RolesAllowed("report")
    @NotReplayed("the same mail again does nothing again")
    @Refuses("It has more than 100 parts, or more than 10 inside each other")
    @Operation(
            operationId = "takeMail",
            summary = "Hand in a mail that came back: somebody leaves, or a provider passes on a complaint",
            description =
                    "The mail as it came, up to 10 MB. The answer says what it was understood as, and whether its reader is off the list now."
                            + " It acts on nothing but what this program signed or sent itself: an address in it proves nothing, and what"
                            + " was forged is unknown, like anything that is not understood. Nothing of the mail is kept. Bounces are not read yet.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MAIL, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public ReportView take(InputStream mail) throws IOException {
        return reports.take(mail);
    }
}
