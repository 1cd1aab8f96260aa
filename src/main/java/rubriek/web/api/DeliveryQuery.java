package rubriek.web.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.DeliveryFilter;
import rubriek.dispatch.DeliveryState;
import rubriek.dispatch.refusal.Fault;

/** Which copies of a dispatch are wanted; a {@code @BeanParam}. */
class DeliveryQuery {

    @Parameter(description = "One or several of queued, sending, sent, unknown, failed and suppressed")
    @QueryParam("state")
    List<String> states = List.of();

    @QueryParam("fault")
    @Nullable
    String fault;

    @Parameter(description = "true: only those that are not sent, whatever kept them")
    @QueryParam("missed")
    @DefaultValue("false")
    String missed = "false";

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
                states.stream()
                        .flatMap(state -> Choice.of("state", state, DeliveryState.class).stream())
                        .toList(),
                Choice.of("fault", fault, Fault.class).orElse(null),
                q,
                Choice.yes("missed", missed),
                relay);
    }
}
