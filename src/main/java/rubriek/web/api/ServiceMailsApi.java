package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import rubriek.audience.NoticeKind;
import rubriek.audience.NoticeState;
import rubriek.audience.ServiceMailFilter;
import rubriek.audience.ServiceMailView;
import rubriek.audience.ServiceMails;
import rubriek.shared.Page;

/** Confirmations and other mails about the service itself: who got theirs, who did not, and what the relay said. */
@Path("/api/v1/newsletters/{slug}/service-mails")
@Tag(name = "subscribers")
class ServiceMailsApi {

    private final ServiceMails mails;

    ServiceMailsApi(ServiceMails mails) {
        this.mails = mails;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "listServiceMails",
            summary = "List the mails about the service itself, the latest first",
            description = "Confirmations, welcomes, links to preferences and the like, as long as they are kept.")
    public Page<ServiceMailView> list(
            String slug,
            @QueryParam("state") @Nullable String state,
            @QueryParam("kind") @Nullable String kind,
            @Parameter(description = "One whole address of a subscriber") @QueryParam("email") @Nullable String email,
            @BeanParam Paging paging) {
        var filter = new ServiceMailFilter(
                Choice.of("state", state, NoticeState.class).orElse(null),
                Choice.of("kind", kind, NoticeKind.class).orElse(null),
                email);
        return mails.list(slug, filter, paging.request());
    }
}
