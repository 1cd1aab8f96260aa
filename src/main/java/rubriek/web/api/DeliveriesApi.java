package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.dispatch.Deliveries;
import rubriek.dispatch.DeliveryRow;
import rubriek.dispatch.DeliverySort;
import rubriek.dispatch.Dispatches;
import rubriek.shared.Page;

/** Who got a dispatch, who did not, and what the relay said. */
@Path("/api/v1/dispatches/{id}")
@Tag(name = "dispatches")
class DeliveriesApi {

    private final Deliveries deliveries;
    private final Dispatches dispatches;
    private final Caller caller;

    DeliveriesApi(Deliveries deliveries, Dispatches dispatches, Caller caller) {
        this.deliveries = deliveries;
        this.dispatches = dispatches;
        this.caller = caller;
    }

    @GET
    @Path("deliveries")
    @RolesAllowed("read")
    @Operation(
            operationId = "listDeliveries",
            summary = "List the copies of a dispatch",
            description = "With `missed` those who did not get the issue, by this dispatch or another, and why.")
    @Sorted(DeliverySort.class)
    public Page<DeliveryRow> list(UUID id, @BeanParam DeliveryQuery query, @BeanParam Paging paging) {
        return deliveries.list(id, query.filter(), paging.request()).map(row -> row.in(caller.language()));
    }

    @GET
    @Path("deliveries.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @RolesAllowed("read")
    @Operation(operationId = "exportDeliveries", summary = "Take the copies of a dispatch elsewhere, as CSV (RFC 4180)")
    public RestResponse<StreamingOutput> csv(UUID id, @BeanParam DeliveryQuery query, @BeanParam CsvQuery file) {
        var filter = query.filter();
        var form = file.form();
        dispatches.get(id, caller.language());
        return RestResponse.ResponseBuilder.ok(DeliveriesCsv.of(deliveries, id, filter, form, caller.language()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"deliveries.csv\"")
                .build();
    }
}
