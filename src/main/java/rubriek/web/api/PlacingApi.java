package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.issue.Entry;
import rubriek.issue.Hand;
import rubriek.issue.PlaceDraft;
import rubriek.issue.Placements;

/** From the inbox into an issue. */
@Path("/api/v1/newsletters/{slug}/clippings/{id}/place")
@Tag(name = "clippings")
class PlacingApi {

    private final Placements placements;
    private final Caller caller;

    PlacingApi(Placements placements, Caller caller) {
        this.placements = placements;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("write")
    @Refuses("There is no such section or position, or the issue is full")
    @Operation(
            operationId = "placeClipping",
            summary = "Make an entry of a link in the inbox",
            description =
                    "Answers with the entry, and the issue's new version as the ETag. Asked again by the same token for the same issue,"
                            + " it answers 200 with the entry that it made; anybody else hears where the link stands (409).")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Entry.class)))
    @APIResponse(
            responseCode = "200",
            description = "This request had made it before",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Entry.class)))
    public RestResponse<Entry> place(String slug, UUID id, PlaceDraft draft, UriInfo here) {
        var placed = placements.place(slug, id, draft, new Hand(caller.id(), caller.name()));
        var entry = String.valueOf(placed.entry().id());
        return placed.fresh()
                ? Saved.created(
                        here,
                        "../../../issues/" + placed.issue().number() + "/entries",
                        entry,
                        placed.entry(),
                        placed.issue())
                : Saved.ok(placed.entry(), placed.issue());
    }
}
