package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.audience.ListDraft;
import rubriek.audience.ListSort;
import rubriek.audience.ListView;
import rubriek.audience.Lists;
import rubriek.audience.ReconfirmationView;
import rubriek.audience.Reconfirmations;
import rubriek.shared.Page;

/** What people subscribe to. */
@Path("/api/v1/lists")
@Tag(name = "lists")
class ListsApi {

    private final Lists lists;
    private final Reconfirmations reconfirmations;
    private final Patches patches;

    ListsApi(Lists lists, Reconfirmations reconfirmations, Patches patches) {
        this.lists = lists;
        this.reconfirmations = reconfirmations;
        this.patches = patches;
    }

    @POST
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @Refuses("There is no such newsletter")
    @Operation(operationId = "createList", summary = "Make a list that people subscribe to")
    public RestResponse<ListView> create(ListDraft draft, UriInfo here) {
        var made = lists.create(draft);
        return Created.below(here, made.slug(), made);
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "listLists", summary = "List the lists, by slug")
    @Sorted(ListSort.class)
    public Page<ListView> list(@BeanParam Paging paging) {
        return lists.list(paging.request());
    }

    @GET
    @Path("{slug}")
    @RolesAllowed("read")
    @Operation(operationId = "getList", summary = "Read a list")
    public ListView get(String slug) {
        return lists.get(slug);
    }

    @GET
    @Path("{slug}/reconfirmation")
    @RolesAllowed("read")
    @Operation(
            operationId = "getReconfirmation",
            summary =
                    "How many readers gave no sign of life for long, and how many did not answer; nobody is asked by it")
    public ReconfirmationView reconfirmation(String slug) {
        return reconfirmations.look(slug);
    }

    @PATCH
    @Path("{slug}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("write")
    @Refuses("There is no such newsletter")
    @Operation(
            operationId = "changeList",
            summary = "Change parts of a list; consents that were given keep the words that they were given with")
    public ListView change(String slug, MergePatch<ListDraft> patch, @BeanParam IfMatch ifMatch) {
        return ifMatch.apply(
                () -> Standing.of(lists.get(slug)),
                version -> lists.change(slug, patches.with(patch, ListDraft.class), version));
    }

    @DELETE
    @Path("{slug}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteList", summary = "Delete a list that nobody is or was on")
    public void delete(String slug, @BeanParam IfMatch ifMatch) {
        ifMatch.run(() -> Standing.of(lists.get(slug)), version -> lists.delete(slug, version));
    }
}
