package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.audience.ConsentSort;
import rubriek.audience.ConsentView;
import rubriek.audience.Dossier;
import rubriek.audience.Dossiers;
import rubriek.audience.Erasures;
import rubriek.audience.SubscriberChange;
import rubriek.audience.SubscriberView;
import rubriek.audience.Subscribers;
import rubriek.shared.Page;

/** One person, on whatever lists. */
@Path("/api/v1/subscribers/{id}")
@Tag(name = "subscribers")
class SubscribersApi {

    private final Subscribers subscribers;
    private final Erasures erasures;
    private final Dossiers dossiers;
    private final Patches patches;
    private final Caller caller;

    SubscribersApi(Subscribers subscribers, Erasures erasures, Dossiers dossiers, Patches patches, Caller caller) {
        this.subscribers = subscribers;
        this.erasures = erasures;
        this.dossiers = dossiers;
        this.patches = patches;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "getSubscriber", summary = "Read a person and where they stand on each list")
    public SubscriberView get(UUID id) {
        return subscribers.get(id);
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("write")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = SubscriberChange.class)))
    @Operation(operationId = "changeSubscriber", summary = "Correct a person, or take them off every list")
    public SubscriberView change(UUID id, MergePatch<SubscriberChange> patch, @BeanParam IfMatch ifMatch) {
        return ifMatch.apply(
                () -> Standing.of(subscribers.get(id)),
                version -> subscribers.change(id, patches.with(patch, SubscriberChange.class), version, by()));
    }

    @DELETE
    @RolesAllowed("write")
    @Operation(
            operationId = "eraseSubscriber",
            summary = "Erase a person; a keyed hash stays, by which nobody but they themselves bring the address back")
    public void erase(UUID id, @BeanParam IfMatch ifMatch) {
        ifMatch.run(() -> Standing.of(subscribers.get(id)), version -> erasures.erase(id, version, by()));
    }

    @GET
    @Path("history")
    @RolesAllowed("read")
    @Operation(operationId = "getSubscriberHistory", summary = "Read the proof of each consent, first step first")
    @Sorted(ConsentSort.class)
    public Page<ConsentView> history(UUID id, @BeanParam Paging paging) {
        return dossiers.history(id, paging.request(), caller.language());
    }

    @GET
    @Path("export")
    @RolesAllowed("read")
    @Operation(operationId = "exportSubscriber", summary = "Read all that is known of a person")
    public Dossier export(UUID id) {
        return dossiers.export(id, by(), caller.language());
    }

    /** Whose doing it is, as the ledger keeps it. */
    private String by() {
        return "api token " + caller.name();
    }
}
