package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.audience.Enrolments;
import rubriek.audience.SubscriberDraft;
import rubriek.audience.SubscriberView;
import rubriek.audience.Subscribers;
import rubriek.shared.Page;

/** Who is on a list. */
@Path("/api/v1/lists/{slug}")
@Tag(name = "subscribers")
class ListSubscribersApi {

    private final Enrolments enrolments;
    private final Subscribers subscribers;
    private final Caller caller;

    ListSubscribersApi(Enrolments enrolments, Subscribers subscribers, Caller caller) {
        this.enrolments = enrolments;
        this.subscribers = subscribers;
        this.caller = caller;
    }

    @POST
    @Path("subscribers")
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @Refuses("Confirmed without a consent, or with one that is still to come")
    @Operation(
            operationId = "addSubscriber",
            summary =
                    "Put a person on a list: confirmed with a consent given elsewhere, or unconfirmed and asked by mail")
    public RestResponse<SubscriberView> add(String slug, SubscriberDraft draft, UriInfo here) {
        var added = enrolments.add(slug, draft, by());
        var address = here.getBaseUriBuilder()
                .path(Paths.V1)
                .path("subscribers")
                .path(added.id().toString())
                .build();
        return RestResponse.ResponseBuilder.<SubscriberView>created(address)
                .entity(added)
                .build();
    }

    @GET
    @Path("subscribers")
    @RolesAllowed("read")
    @Operation(operationId = "listSubscribers", summary = "Find people on a list; whoever came last stands first")
    public Page<SubscriberView> list(String slug, @BeanParam WhichSubscribers which, @BeanParam Paging paging) {
        return subscribers.list(slug, which.filter(), paging.request());
    }

    @GET
    @Path("subscribers.csv")
    @Produces(SubscribersCsv.MEDIA_TYPE)
    @RolesAllowed("read")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(mediaType = "text/csv"))
    @Operation(operationId = "exportSubscribers", summary = "Take the people of a list elsewhere, as CSV (RFC 4180)")
    public RestResponse<StreamingOutput> csv(
            String slug,
            @BeanParam WhichSubscribers which,
            @Parameter(description = "A comma, a semicolon or tab") @QueryParam("delimiter") @DefaultValue(",")
                    String delimiter,
            @Parameter(description = "true: a byte order mark in front, for Excel")
                    @QueryParam("bom")
                    @DefaultValue("false")
                    String bom) {
        var rows = new SubscribersCsv(
                subscribers, slug, which.filter(), SubscribersCsv.delimiter(delimiter), Choice.yes("bom", bom));
        return RestResponse.ResponseBuilder.ok((StreamingOutput) rows)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + ".csv\"")
                .build();
    }

    /** Whose doing it is, as the ledger keeps it. */
    private String by() {
        return "api token " + caller.name();
    }
}
