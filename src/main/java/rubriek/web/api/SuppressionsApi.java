package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rubriek.audience.LiftDraft;
import rubriek.audience.SuppressionDraft;
import rubriek.audience.SuppressionFilter;
import rubriek.audience.SuppressionSort;
import rubriek.audience.SuppressionView;
import rubriek.audience.Suppressions;
import rubriek.shared.Page;

/** The addresses that get no mail. */
@Path("/api/v1/suppressions")
@Tag(name = "suppressions")
class SuppressionsApi {

    private final Suppressions suppressions;
    private final Caller caller;

    SuppressionsApi(Suppressions suppressions, Caller caller) {
        this.caller = caller;
        this.suppressions = suppressions;
    }

    @POST
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @Refuses("There is no such list")
    @Operation(operationId = "suppress", summary = "Let an address get no mail, from one list or whatever lists say")
    public RestResponse<SuppressionView> create(SuppressionDraft draft, UriInfo here) {
        var made = suppressions.create(draft, by());
        return Created.below(here, made.id(), made);
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "listSuppressions", summary = "List the suppressions in force, the latest first")
    @Sorted(SuppressionSort.class)
    public Page<SuppressionView> list(
            @Parameter(description = "One whole address; it finds that of an erased person too")
                    @QueryParam("email")
                    @Nullable
                    String email,
            @Parameter(description = "true: those that were lifted as well")
                    @QueryParam("lifted")
                    @DefaultValue("false")
                    String lifted,
            @BeanParam Paging paging) {
        return suppressions.list(new SuppressionFilter(email, Choice.yes("lifted", lifted)), paging.request());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("read")
    @Operation(operationId = "getSuppression", summary = "Read a suppression")
    public SuppressionView get(UUID id) {
        return suppressions.get(id);
    }

    @DELETE
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}")
    @RolesAllowed("write")
    @Operation(operationId = "liftSuppression", summary = "Let the address get mail again; the reason is kept")
    public void lift(UUID id, LiftDraft why) {
        suppressions.lift(id, why, by());
    }

    /** Whose doing it is, as the ledger keeps it. */
    private String by() {
        return "api token " + caller.name();
    }
}
