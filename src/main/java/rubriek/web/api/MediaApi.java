package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rubriek.media.Media;
import rubriek.media.MediumDraft;
import rubriek.media.MediumKind;
import rubriek.media.MediumSort;
import rubriek.media.MediumView;
import rubriek.media.Uploads;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Page;

/** The pictures and files of a newsletter. */
@Path("/api/v1/newsletters/{slug}/media")
@Tag(name = "media")
class MediaApi {

    private final Newsletters newsletters;
    private final Uploads uploads;
    private final Media media;
    private final Patches patches;

    MediaApi(Newsletters newsletters, Uploads uploads, Media media, Patches patches) {
        this.newsletters = newsletters;
        this.uploads = uploads;
        this.media = media;
        this.patches = patches;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @Refuses("The file is none that we take, is broken, moves, or has too many pixels")
    @Operation(
            operationId = "addMedium",
            summary = "Add a picture or a file",
            description =
                    "PNG, JPEG, GIF or WebP of at most 10 MB and 40 megapixels, or a PDF of at most 10 MB. A picture is drawn"
                            + " anew in several sizes; what the camera wrote into it is not kept. The same file again is the same"
                            + " medium, answered as it stands.")
    public RestResponse<MediumView> add(String slug, @BeanParam MediumForm form, UriInfo here) {
        var newsletter = newsletters.get(slug).id();
        var made = uploads.add(newsletter, form.upload(), form.words());
        return Created.below(here, made.id(), made);
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "listMedia", summary = "List the pictures and files, the newest first")
    @Sorted(MediumSort.class)
    public Page<MediumView> list(
            String slug,
            @Parameter(description = "picture or file") @QueryParam("kind") @Nullable String kind,
            @BeanParam Paging paging) {
        var wanted = Choice.of("kind", kind, MediumKind.class).orElse(null);
        return media.list(newsletters.get(slug).id(), wanted, paging.request());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("read")
    @Operation(operationId = "getMedium", summary = "Read what is known of a picture or a file, and where it is")
    public MediumView get(String slug, UUID id) {
        return media.get(newsletters.get(slug).id(), id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("write")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = MediumDraft.class)))
    @Operation(
            operationId = "changeMedium",
            summary = "Change the words about a picture or a file",
            description = "They are proposed where it is used; issues keep words of their own.")
    public MediumView change(String slug, UUID id, MergePatch<MediumDraft> patch, @BeanParam IfMatch ifMatch) {
        var newsletter = newsletters.get(slug).id();
        return ifMatch.apply(
                () -> Standing.of(media.get(newsletter, id)),
                version -> media.change(newsletter, id, patches.with(patch, MediumDraft.class), version));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("write")
    @Operation(
            operationId = "deleteMedium",
            summary = "Delete a picture or a file that neither an issue nor the head of the newsletter shows",
            description = "Its public addresses answer 404 from then on, also in mail that was sent.")
    public void delete(String slug, UUID id, @BeanParam IfMatch ifMatch) {
        var newsletter = newsletters.get(slug);
        var inHead = newsletter.brand().pictures().toList();
        ifMatch.run(
                () -> Standing.of(media.get(newsletter.id(), id)),
                version -> media.delete(newsletter.id(), id, inHead, version));
    }
}
