package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.shared.retention.Retention;
import rubriek.shared.retention.RetentionView;

/** How long what is kept, and what would go. */
@Path("/api/v1/retention")
@Tag(name = "retention")
class RetentionApi {

    private final Retention retention;
    private final Caller caller;

    RetentionApi(Retention retention, Caller caller) {
        this.retention = retention;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("admin")
    @Operation(
            operationId = "lookAtRetention",
            summary = "See how long what is kept, what would go now, and what went last",
            description =
                    "A dry run: nothing goes by it. What is due goes every night; the periods are settings of the installation.")
    public Rules look() {
        return new Rules(retention.look(caller.language()));
    }

    /** @param rules in the order of their names */
    public record Rules(List<RetentionView> rules) {}
}
