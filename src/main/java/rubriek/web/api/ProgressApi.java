package rubriek.web.api;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import rubriek.dispatch.DispatchView;
import rubriek.dispatch.Dispatches;

/** A dispatch as it goes on, for a page that stays open: server-sent events (HTML Living Standard, section 9.2). */
@Path("/api/v1/dispatches/{id}/progress")
@Tag(name = "dispatches")
class ProgressApi {

    private static final Follow<DispatchView> FOLLOW = new Follow<>(
            Duration.ofSeconds(1), Duration.ofMinutes(10), seen -> seen.status().isTheEnd());

    private final Dispatches dispatches;
    private final Caller caller;

    ProgressApi(Dispatches dispatches, Caller caller) {
        this.dispatches = dispatches;
        this.caller = caller;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed("read")
    @Operation(
            operationId = "followDispatch",
            summary = "Follow a dispatch",
            description = "The dispatch at once, then each second what has become of it, until nothing will any more"
                    + " or ten minutes are over; then ask again.")
    public Multi<DispatchView> follow(UUID id) {
        var language = caller.language();
        var now = dispatches.get(id, language);
        return FOLLOW.of(now, () -> dispatches.get(id, language));
    }
}
