package rubriek.web.api;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import rubriek.audience.NoticeKind;
import rubriek.audience.NoticeState;
import rubriek.dispatch.ServiceMailFilter;
import rubriek.dispatch.refusal.Fault;

/** Which mails about the service are wanted; a {@code @BeanParam}. */
class ServiceMailQuery {

    @Parameter(description = "One or several of queued, sending, sent, unknown, failed and dropped")
    @QueryParam("state")
    List<String> states = List.of();

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("fault")
    @Nullable
    String fault;

    @Parameter(description = "The slug of the list that they are about")
    @QueryParam("list")
    @Nullable
    String list;

    @Parameter(description = "One whole address of a subscriber")
    @QueryParam("email")
    @Nullable
    String email;

    @Parameter(description = "A part of the address, or of what the relay said")
    @QueryParam("q")
    @Nullable
    String q;

    @Parameter(description = "The name of the relay that carried them last")
    @QueryParam("relay")
    @Nullable
    String relay;

    /** @throws BadParameter for a value that is none */
    ServiceMailFilter filter() {
        return new ServiceMailFilter(
                states.stream()
                        .flatMap(state -> Choice.of("state", state, NoticeState.class).stream())
                        .toList(),
                Choice.of("kind", kind, NoticeKind.class).orElse(null),
                Choice.of("fault", fault, Fault.class).orElse(null),
                list,
                email,
                q,
                relay);
    }
}
