package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.audience.Subscribers;
import rubriek.dispatch.ReceiptRow;
import rubriek.dispatch.ReceiptSort;
import rubriek.dispatch.Receipts;
import rubriek.shared.Page;

/** What one person was sent: the audience knows the person, sending knows their copies. */
@Path("/api/v1/subscribers/{id}/deliveries")
@Tag(name = "subscribers")
class ReceiptsApi {

    private final Subscribers subscribers;
    private final Receipts receipts;
    private final Caller caller;

    ReceiptsApi(Subscribers subscribers, Receipts receipts, Caller caller) {
        this.subscribers = subscribers;
        this.receipts = receipts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "listSubscriberDeliveries",
            summary = "List the issues that a person was sent, over all lists, and what became of each copy")
    @Sorted(ReceiptSort.class)
    public Page<ReceiptRow> list(UUID id, @BeanParam Paging paging) {
        return receipts.of(subscribers.get(id).id(), paging.request()).map(row -> row.in(caller.language()));
    }
}
