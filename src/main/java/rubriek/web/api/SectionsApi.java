package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.issue.Issues;
import rubriek.issue.SectionDraft;
import rubriek.issue.SectionView;
import rubriek.issue.Sections;

/** The sections of an issue, one by one. Each change is a save of the issue; its new version is the ETag of the answer. */
@Path("/api/v1/newsletters/{slug}/issues/{number}/sections")
@Tag(name = "issues")
class SectionsApi {

    private final Issues issues;
    private final Sections sections;
    private final Patches patches;
    private final Caller caller;

    SectionsApi(Issues issues, Sections sections, Patches patches, Caller caller) {
        this.issues = issues;
        this.sections = sections;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @Refuses("The position does not exist")
    @Operation(
            operationId = "addSection",
            summary = "Add a section",
            description =
                    "With its entries, if it has any. At the given position, counted from 1; at the end when it is left out.")
    public RestResponse<SectionView> add(
            String slug, int number, SectionDraft draft, @BeanParam Saving saving, UriInfo here) {
        var added = saving.apply(
                () -> Standing.of(issues.get(slug, number)),
                version -> sections.add(slug, number, draft, version, saving.by(caller)));
        return Saved.created(here, added.id(), added.section(), added.issue());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("write")
    @Refuses("The position does not exist")
    @Operation(
            operationId = "changeSection",
            summary = "Change a section's title, numbering, introduction, position or entries",
            description = "Entries that are named replace all there are; those that keep their id stay the same ones.")
    public RestResponse<SectionView> change(
            String slug, int number, String id, MergePatch<SectionDraft> patch, @BeanParam Saving saving) {
        var place = new Sections.Place(slug, number, id);
        var change = patches.with(patch, SectionDraft.class);
        var changed = saving.apply(
                () -> standing(place), version -> sections.change(place, change, version, saving.by(caller)));
        return Saved.ok(changed.section(), changed.issue());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("write")
    @Operation(
            operationId = "deleteSection",
            summary = "Take a section and its entries out",
            description = "They can be had back by restoring the revision before.")
    @ResponseStatus(RestResponse.StatusCode.NO_CONTENT)
    public RestResponse<Void> delete(String slug, int number, String id, @BeanParam Saving saving) {
        var place = new Sections.Place(slug, number, id);
        return Saved.without(
                saving.apply(() -> standing(place), version -> sections.delete(place, version, saving.by(caller))));
    }

    private Standing standing(Sections.Place place) {
        var stands = sections.get(place);
        return Standing.of(stands.section(), stands.issue());
    }
}
