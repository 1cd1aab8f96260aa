package rubriek.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.issue.Article;
import rubriek.issue.Box;
import rubriek.issue.Card;
import rubriek.issue.Column;
import rubriek.issue.Contact;
import rubriek.issue.Download;
import rubriek.issue.Editorial;
import rubriek.issue.Entries;
import rubriek.issue.Entry;
import rubriek.issue.Event;
import rubriek.issue.Figure;
import rubriek.issue.Issues;
import rubriek.issue.Link;
import rubriek.issue.MoveDraft;
import rubriek.issue.News;
import rubriek.issue.Quote;
import rubriek.issue.Sections;
import rubriek.issue.Teaser;
import rubriek.issue.Text;

/** The entries of an issue, one by one. Each change is a save of the issue; its new version is the ETag of the answer. */
@Path("/api/v1/newsletters/{slug}/issues/{number}")
@Tag(name = "issues")
class EntriesApi {

    private final Issues issues;
    private final Entries entries;
    private final NewEntries bodies;
    private final Patches patches;
    private final Caller caller;

    EntriesApi(Issues issues, Entries entries, NewEntries bodies, Patches patches, Caller caller) {
        this.issues = issues;
        this.entries = entries;
        this.bodies = bodies;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @Path("sections/{id}/entries")
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @Refuses("The position does not exist")
    @Operation(
            operationId = "addEntry",
            summary = "Add an entry to a section",
            description =
                    "Its kind decides its fields; `position`, counted from 1, says where it goes, the end when left out.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            oneOf = {
                                                Link.class,
                                                Article.class,
                                                News.class,
                                                Editorial.class,
                                                Column.class,
                                                Card.class,
                                                Teaser.class,
                                                Box.class,
                                                Quote.class,
                                                Figure.class,
                                                Event.class,
                                                Download.class,
                                                Contact.class,
                                                Text.class
                                            },
                                            properties =
                                                    @SchemaProperty(
                                                            name = "position",
                                                            type = SchemaType.INTEGER,
                                                            minimum = "1"))))
    public RestResponse<Entry> add(
            String slug, int number, String id, ObjectNode body, @BeanParam Saving saving, UriInfo here) {
        var entry = bodies.read(body);
        var section = new Sections.Place(slug, number, id);
        var added = saving.apply(
                () -> Standing.of(issues.get(slug, number)),
                version -> entries.add(section, entry.entry(), entry.position(), version, saving.by(caller)));
        return Saved.created(
                here, "../../../entries", String.valueOf(added.entry().id()), added.entry(), added.issue());
    }

    @GET
    @Path("entries/{id}")
    @RolesAllowed("read")
    @Operation(operationId = "getEntry", summary = "Read an entry")
    public RestResponse<Entry> get(String slug, int number, String id) {
        return answer(entries.get(new Sections.Place(slug, number, id)));
    }

    @PUT
    @Path("entries/{id}")
    @RolesAllowed("write")
    @Operation(operationId = "replaceEntry", summary = "Replace an entry where it stands; its id stays")
    public RestResponse<Entry> replace(String slug, int number, String id, Entry entry, @BeanParam Saving saving) {
        var place = new Sections.Place(slug, number, id);
        return answer(saving.apply(
                () -> standing(place), version -> entries.change(place, old -> entry, version, saving.by(caller))));
    }

    @PATCH
    @Path("entries/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("write")
    @Operation(operationId = "changeEntry", summary = "Change parts of an entry")
    public RestResponse<Entry> change(
            String slug, int number, String id, MergePatch<Entry> patch, @BeanParam Saving saving) {
        var place = new Sections.Place(slug, number, id);
        var change = patches.with(patch, Entry.class);
        return answer(saving.apply(
                () -> standing(place), version -> entries.change(place, change, version, saving.by(caller))));
    }

    @DELETE
    @Path("entries/{id}")
    @RolesAllowed("write")
    @Operation(
            operationId = "deleteEntry",
            summary = "Take an entry out",
            description = "It can be had back by restoring the revision before.")
    @ResponseStatus(RestResponse.StatusCode.NO_CONTENT)
    public RestResponse<Void> delete(String slug, int number, String id, @BeanParam Saving saving) {
        var place = new Sections.Place(slug, number, id);
        return Saved.without(
                saving.apply(() -> standing(place), version -> entries.delete(place, version, saving.by(caller))));
    }

    @POST
    @Path("entries/{id}/move")
    @RolesAllowed("write")
    @Refuses("There is no such section or position")
    @Operation(
            operationId = "moveEntry",
            summary = "Move an entry within its section or to another; its id stays",
            description =
                    "`section` is the id of the section, or its title; `position` the place there, counted from 1, the end when left out.")
    public RestResponse<Entry> move(String slug, int number, String id, MoveDraft to, @BeanParam Saving saving) {
        var place = new Sections.Place(slug, number, id);
        return answer(
                saving.apply(() -> standing(place), version -> entries.move(place, to, version, saving.by(caller))));
    }

    private Standing standing(Sections.Place place) {
        var stands = entries.get(place);
        return Standing.of(stands.entry(), stands.issue());
    }

    private static RestResponse<Entry> answer(Entries.Placed placed) {
        return Saved.ok(placed.entry(), placed.issue());
    }
}
