package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.dispatch.ServiceMailCounts;
import rubriek.dispatch.ServiceMailRetries;
import rubriek.dispatch.ServiceMailRetryDraft;
import rubriek.dispatch.ServiceMailRow;
import rubriek.dispatch.ServiceMailSort;
import rubriek.dispatch.ServiceMails;
import rubriek.dispatch.ServiceMailsRetried;
import rubriek.shared.Page;

/** Confirmations and other mails about the service itself: who got theirs, who did not, what the relay said, and another try. */
@Path("/api/v1/newsletters/{slug}")
@Tag(name = "subscribers")
class ServiceMailsApi {

    private final ServiceMails mails;
    private final ServiceMailRetries retries;
    private final Caller caller;

    ServiceMailsApi(ServiceMails mails, ServiceMailRetries retries, Caller caller) {
        this.mails = mails;
        this.retries = retries;
        this.caller = caller;
    }

    @GET
    @Path("service-mails")
    @RolesAllowed("read")
    @Operation(
            operationId = "listServiceMails",
            summary = "List the mails about the service itself, the latest first",
            description = "Confirmations, welcomes, links to preferences and the like, as long as they are kept.")
    @Sorted(ServiceMailSort.class)
    public Page<ServiceMailRow> list(String slug, @BeanParam ServiceMailQuery query, @BeanParam Paging paging) {
        return mails.list(slug, query.filter(), paging.request()).map(row -> row.in(caller.language()));
    }

    @GET
    @Path("service-mails/{id}")
    @RolesAllowed("read")
    @Operation(
            operationId = "getServiceMail",
            summary = "See what became of one mail about the service itself",
            description = "As it stands in the list, by its id.")
    public ServiceMailRow get(String slug, UUID id) {
        return mails.get(slug, id).in(caller.language());
    }

    @GET
    @Path("service-mails/counts")
    @RolesAllowed("read")
    @Operation(
            operationId = "countServiceMails",
            summary = "See how many mails about the service itself stand where",
            description = "The counts always add up to the total.")
    public ServiceMailCounts count(String slug, @BeanParam ServiceMailQuery query) {
        return mails.count(slug, query.filter());
    }

    @GET
    @Path("service-mails.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @RolesAllowed("read")
    @Operation(
            operationId = "exportServiceMails",
            summary = "Take the mails about the service itself elsewhere, as CSV (RFC 4180)")
    public RestResponse<StreamingOutput> csv(String slug, @BeanParam ServiceMailQuery query, @BeanParam CsvQuery file) {
        var filter = query.filter();
        var form = file.form();
        mails.count(slug, filter);
        return RestResponse.ResponseBuilder.ok(ServiceMailsCsv.of(mails, slug, filter, form, caller.language()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"service-mails.csv\"")
                .build();
    }

    @POST
    @Path("service-mails/retry")
    @RolesAllowed("send")
    @Operation(
            operationId = "retryServiceMails",
            summary = "Try all failed, or all unknown mails of a filter again",
            description =
                    "Only those that somebody still waits for and may be mailed; of several that say the same to somebody, the last one. The others are left alone and counted.")
    public ServiceMailsRetried retry(String slug, ServiceMailRetryDraft draft) {
        return retries.retry(slug, draft);
    }

    @POST
    @Path("service-mails/{id}/retry")
    @RolesAllowed("send")
    @Operation(
            operationId = "retryServiceMail",
            summary = "Try one mail about the service itself again",
            description = "409 says why it is left alone.")
    public ServiceMailRow retry(String slug, UUID id) {
        return retries.retry(slug, id).in(caller.language());
    }
}
