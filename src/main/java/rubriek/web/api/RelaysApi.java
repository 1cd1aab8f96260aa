package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.dispatch.RelayView;
import rubriek.dispatch.Relays;

/** The relays that mail leaves over, and whether they serve. They are settings of the installation. */
@Path("/api/v1/relays")
@Tag(name = "dispatches")
class RelaysApi {

    private final Relays relays;

    RelaysApi(Relays relays) {
        this.relays = relays;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "listRelays",
            summary = "See which relays there are, and which serve",
            description = "As the instance that answers knows them: each learns by itself which relay is away.")
    public All list() {
        return new All(relays.list());
    }

    /** @param relays the first one first */
    public record All(List<RelayView> relays) {}
}
