package rubriek.web.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.DeliveryFilter;
import rubriek.dispatch.DeliveryState;
import rubriek.dispatch.refusal.Fault;

/** Which copies of a dispatch are wanted; a {@code @BeanParam}. */
class DeliveryQuery {

    @QueryParam("state")
    @Nullable
    String state;

    @QueryParam("fault")
    @Nullable
    String fault;

    @Parameter(description = "true: only those that are not sent, whatever kept them")
    @QueryParam("missed")
    @DefaultValue("false")
    boolean missed;

    @Parameter(description = "A part of the reader's address")
    @QueryParam("q")
    @Nullable
    String q;

    @Parameter(description = "The name of the relay that carried them last")
    @QueryParam("relay")
    @Nullable
    String relay;

    /** @throws BadParameter for a value that is none */
    DeliveryFilter filter() {
        return new DeliveryFilter(
                Choice.of("state", state, DeliveryState.class).stream().toList(),
                Choice.of("fault", fault, Fault.class).orElse(null),
                q,
                missed,
                relay);
    }
}
