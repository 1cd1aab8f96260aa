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
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.audience.FilterDraft;
import rubriek.audience.SegmentCount;
import rubriek.audience.SegmentDraft;
import rubriek.audience.SegmentSort;
import rubriek.audience.SegmentView;
import rubriek.audience.Segments;
import rubriek.audience.SubscriberSort;
import rubriek.audience.SubscriberView;
import rubriek.shared.Page;

/** Parts of a list. */
@Path("/api/v1/lists/{slug}/segments")
@Tag(name = "segments")
class SegmentsApi {

    private static final String FAULTY = "The filter is none; the violations say where and why";

    private final Segments segments;
    private final Patches patches;
    private final Caller caller;

    SegmentsApi(Segments segments, Patches patches, Caller caller) {
        this.segments = segments;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @Refuses(FAULTY)
    @Operation(
            operationId = "createSegment",
            summary = "Keep a filter on a list under a name",
            description = "Whom it means is asked each time; a dispatch asks when its audience is frozen.")
    public RestResponse<SegmentView> create(String slug, SegmentDraft draft, UriInfo here) {
        var made = segments.create(slug, draft, caller.language());
        return Created.below(here, made.slug(), made);
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "listSegments", summary = "List the segments of a list, by slug")
    @Sorted(SegmentSort.class)
    public Page<SegmentView> list(String slug, @BeanParam Paging paging) {
        return segments.list(slug, paging.request());
    }

    @POST
    @Path("count")
    @RolesAllowed("read")
    @NotReplayed("the people are counted anew each time")
    @Refuses(FAULTY)
    @Operation(
            operationId = "countSegment",
            summary = "Count the people of a list whom a filter means, without keeping it")
    public SegmentCount count(String slug, FilterDraft draft) {
        return segments.count(slug, draft, caller.language());
    }

    @GET
    @Path("{segment}")
    @RolesAllowed("read")
    @Operation(operationId = "getSegment", summary = "Read a segment")
    public SegmentView get(String slug, String segment) {
        return segments.get(slug, segment);
    }

    @PATCH
    @Path("{segment}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("write")
    @Refuses(FAULTY)
    @Operation(
            operationId = "changeSegment",
            summary = "Change parts of a segment; a filter is replaced whole, and not merged with the one before")
    public SegmentView change(String slug, String segment, MergePatch<SegmentDraft> patch, @BeanParam IfMatch ifMatch) {
        return ifMatch.apply(
                () -> Standing.of(segments.get(slug, segment)),
                version -> segments.change(slug, segment, replacing(patch), version, caller.language()));
    }

    private UnaryOperator<SegmentDraft> replacing(MergePatch<SegmentDraft> patch) {
        var merge = patches.with(patch, SegmentDraft.class);
        return draft -> merge.apply(patch.changes().has("filter") ? draft.withoutFilter() : draft);
    }

    @DELETE
    @Path("{segment}")
    @RolesAllowed("write")
    @Operation(operationId = "deleteSegment", summary = "Delete a segment that no dispatch waits for")
    public void delete(String slug, String segment, @BeanParam IfMatch ifMatch) {
        ifMatch.run(() -> Standing.of(segments.get(slug, segment)), version -> segments.delete(slug, segment, version));
    }

    @GET
    @Path("{segment}/subscribers")
    @RolesAllowed("read")
    @Operation(
            operationId = "listSegmentSubscribers",
            summary = "See whom a segment means now; whoever came to the list last stands first")
    @Sorted(SubscriberSort.class)
    public Page<SubscriberView> subscribers(String slug, String segment, @BeanParam Paging paging) {
        return segments.subscribers(slug, segment, paging.request());
    }
}
