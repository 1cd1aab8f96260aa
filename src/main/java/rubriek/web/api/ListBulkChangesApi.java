package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.audience.changing.BulkChangeDraft;
import rubriek.audience.changing.BulkChangeSort;
import rubriek.audience.changing.BulkChangeView;
import rubriek.audience.changing.BulkChanges;
import rubriek.shared.Page;

/** Changes of many people of a list at once. */
@Path("/api/v1/lists/{slug}/bulk-changes")
@Tag(name = "subscribers")
class ListBulkChangesApi {

    private final BulkChanges changes;
    private final Caller caller;

    ListBulkChangesApi(BulkChanges changes, Caller caller) {
        this.changes = changes;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @Refuses(
            "It does not say whom or what, names a list or segment that there is not, or shows no consent for another list")
    @Rehearses("With dryRun: how many people it would change; nothing is stored")
    @Operation(
            operationId = "changeManySubscribers",
            summary =
                    "Tag, untag, describe, unsubscribe or add to a list many people at once, or see with dryRun how many",
            description =
                    "It goes on in the background: GET where Location points tells how far it is, cancel there stops it, and DELETE takes it"
                            + " back, but for people who changed since. Each person's step stands in the ledger.")
    public RestResponse<BulkChangeView> begin(
            String slug,
            BulkChangeDraft draft,
            @Parameter(description = "true: only count") @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            UriInfo here) {
        var by = "api token " + caller.name();
        if (Choice.yes("dryRun", dryRun)) return RestResponse.ok(changes.rehearse(slug, draft, by, caller.language()));
        var made = changes.begin(slug, draft, by, caller.language());
        var address =
                here.getBaseUriBuilder().path("api/v1/bulk-changes/{id}").build(Objects.requireNonNull(made.id()));
        return RestResponse.ResponseBuilder.<BulkChangeView>create(RestResponse.Status.ACCEPTED)
                .header(HttpHeaders.LOCATION, address)
                .entity(made)
                .build();
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "listBulkChanges", summary = "List the changes of many people of a list, the newest first")
    @Sorted(BulkChangeSort.class)
    public Page<BulkChangeView> list(String slug, @BeanParam Paging paging) {
        return changes.of(slug, paging.request());
    }
}
