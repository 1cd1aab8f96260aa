package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.audience.Enrolments;
import rubriek.audience.SubscriberDraft;
import rubriek.audience.SubscriberSort;
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
    @Sorted(SubscriberSort.class)
    public Page<SubscriberView> list(String slug, @BeanParam WhichSubscribers which, @BeanParam Paging paging) {
        return subscribers.list(slug, which.filter(), paging.request());
    }

    /** Whose doing it is, as the ledger keeps it. */
    private String by() {
        return "api token " + caller.name();
    }
}
