package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.newsletter.NewsletterDraft;
import rubriek.newsletter.NewsletterSort;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Page;

/** The publications. */
@Path("/api/v1/newsletters")
@Tag(name = "newsletters")
class NewslettersApi {

    private final Newsletters newsletters;
    private final Patches patches;

    NewslettersApi(Newsletters newsletters, Patches patches) {
        this.newsletters = newsletters;
        this.patches = patches;
    }

    @POST
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @Operation(operationId = "createNewsletter", summary = "Make a newsletter")
    public RestResponse<NewsletterView> create(NewsletterDraft draft, UriInfo here) {
        var made = newsletters.create(draft);
        return Created.below(here, made.slug(), made);
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "listNewsletters", summary = "List the newsletters")
    @Sorted(NewsletterSort.class)
    public Page<NewsletterView> list(@BeanParam Paging paging) {
        return newsletters.list(paging.request());
    }

    @GET
    @Path("{slug}")
    @RolesAllowed("read")
    @Operation(operationId = "getNewsletter", summary = "Read a newsletter")
    public NewsletterView get(String slug) {
        return newsletters.get(slug);
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed("write")
    @Operation(operationId = "replaceNewsletter", summary = "Replace a newsletter")
    public NewsletterView replace(String slug, NewsletterDraft draft, @BeanParam IfMatch ifMatch) {
        return ifMatch.apply(
                () -> Standing.of(newsletters.get(slug)), version -> newsletters.replace(slug, draft, version));
    }

    @PATCH
    @Path("{slug}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("write")
    @Operation(operationId = "changeNewsletter", summary = "Change parts of a newsletter")
    public NewsletterView change(String slug, MergePatch<NewsletterDraft> patch, @BeanParam IfMatch ifMatch) {
        return ifMatch.apply(
                () -> Standing.of(newsletters.get(slug)),
                version -> newsletters.change(slug, patches.with(patch, NewsletterDraft.class), version));
    }

    @DELETE
    @Path("{slug}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteNewsletter", summary = "Delete a newsletter that has no issues and no lists")
    public void delete(String slug, @BeanParam IfMatch ifMatch) {
        ifMatch.run(() -> Standing.of(newsletters.get(slug)), version -> newsletters.delete(slug, version));
    }
}
