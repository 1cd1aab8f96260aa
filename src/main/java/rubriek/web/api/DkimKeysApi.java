package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.dispatch.Activations;
import rubriek.dispatch.signing.DkimKeyDraft;
import rubriek.dispatch.signing.DkimKeySort;
import rubriek.dispatch.signing.DkimKeyView;
import rubriek.dispatch.signing.DkimKeys;
import rubriek.shared.Page;

/** The keys that sign mail, without their private halves. */
@Path("/api/v1/dkim-keys")
@Tag(name = "dkim-keys")
class DkimKeysApi {

    private final DkimKeys keys;
    private final Activations activations;

    DkimKeysApi(DkimKeys keys, Activations activations) {
        this.keys = keys;
        this.activations = activations;
    }

    @POST
    @RolesAllowed("admin")
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @Refuses("The domain is nobody's own, or what was sent is no key that may sign mail")
    @Operation(
            operationId = "createDkimKey",
            summary = "Make a key that signs mail (DKIM), or import one",
            description =
                    "Publish the record of the answer in DNS, and activate the key when it stands there. The private half is"
                            + " given out by nothing.")
    public RestResponse<DkimKeyView> create(DkimKeyDraft draft, UriInfo here) {
        var made = keys.create(draft);
        return Created.below(here, made.id(), made);
    }

    @GET
    @RolesAllowed("admin")
    @Operation(
            operationId = "listDkimKeys",
            summary = "List the keys by domain, each with its DNS record, the newest first")
    @Sorted(DkimKeySort.class)
    public Page<DkimKeyView> list(@BeanParam Paging paging) {
        return keys.list(paging.request());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("admin")
    @Operation(operationId = "getDkimKey", summary = "Read what is known of a key, its DNS record included")
    public DkimKeyView get(UUID id) {
        return keys.get(id);
    }

    @POST
    @Path("{id}/activate")
    @RolesAllowed("admin")
    @Operation(
            operationId = "activateDkimKey",
            summary =
                    "Let a key sign from the next copies on; the one of its domain and algorithm before it is retired",
            description = "Refused while name servers have no such record, or another; not when none of them answers.")
    public DkimKeyView activate(
            UUID id,
            @Parameter(description = "true: also while the record cannot be found")
                    @QueryParam("unpublished")
                    @DefaultValue("false")
                    String unpublished,
            @BeanParam IfMatch ifMatch) {
        var anyway = Choice.yes("unpublished", unpublished);
        return ifMatch.apply(() -> Standing.of(keys.get(id)), version -> activations.activate(id, version, anyway));
    }

    @POST
    @Path("{id}/retire")
    @RolesAllowed("admin")
    @Operation(
            operationId = "retireDkimKey",
            summary = "Let a key sign no more; keepRecordUntil tells how long its record must stay")
    public DkimKeyView retire(UUID id, @BeanParam IfMatch ifMatch) {
        return ifMatch.apply(() -> Standing.of(keys.get(id)), version -> keys.retire(id, version));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("admin")
    @Operation(
            operationId = "deleteDkimKey",
            summary = "Delete a key that was never used, or whose record is needed no more")
    public void delete(UUID id, @BeanParam IfMatch ifMatch) {
        ifMatch.run(() -> Standing.of(keys.get(id)), version -> keys.delete(id, version));
    }
}
