package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.audience.Lists;
import rubriek.audience.exporting.ExportLog;
import rubriek.audience.exporting.ExportSort;
import rubriek.audience.exporting.ExportView;
import rubriek.audience.exporting.SubscriberExports;
import rubriek.shared.Page;

/** The people of a list as a file. */
@Path("/api/v1/lists/{slug}")
@Tag(name = "subscribers")
class ListExportsApi {

    private static final String PACKED = "true: a .gz file; without it, packed on the way for whoever accepts gzip";

    private final Lists lists;
    private final SubscriberExports exports;
    private final ExportLog log;
    private final Caller caller;

    ListExportsApi(Lists lists, SubscriberExports exports, ExportLog log, Caller caller) {
        this.lists = lists;
        this.exports = exports;
        this.log = log;
        this.caller = caller;
    }

    @GET
    @Path("subscribers.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @RolesAllowed("read")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(mediaType = "text/csv"))
    @Operation(operationId = "exportSubscribers", summary = "Take the people of a list elsewhere, as CSV (RFC 4180)")
    public RestResponse<StreamingOutput> csv(
            String slug,
            @BeanParam ExportedSubscribers which,
            @BeanParam CsvQuery file,
            @Parameter(description = PACKED) @QueryParam("gzip") @DefaultValue("false") String gzip,
            HttpHeaders headers) {
        var form = new SubscribersCsv(file.form(), lists.get(slug).fields());
        return file(new Wanted(slug, which, form, slug + ".csv", Choice.yes("gzip", gzip)), headers);
    }

    @GET
    @Path("subscribers.jsonl")
    @Produces(SubscribersJson.MEDIA_TYPE)
    @RolesAllowed("read")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(mediaType = "application/jsonl"))
    @Operation(
            operationId = "exportSubscriberLines",
            summary = "Take the people of a list elsewhere, a JSON object a line")
    public RestResponse<StreamingOutput> lines(
            String slug,
            @BeanParam ExportedSubscribers which,
            @Parameter(description = PACKED) @QueryParam("gzip") @DefaultValue("false") String gzip,
            HttpHeaders headers) {
        return file(new Wanted(slug, which, new SubscribersJson(), slug + ".jsonl", Choice.yes("gzip", gzip)), headers);
    }

    private record Wanted(String list, ExportedSubscribers which, ListFile.Form form, String name, boolean packed) {

        String ending() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    @GET
    @Path("exports")
    @RolesAllowed("read")
    @Operation(
            operationId = "listExports",
            summary = "See when people of the list left as a file, by whose hand and how many, the newest first")
    @Sorted(ExportSort.class)
    public Page<ExportView> exports(String slug, @BeanParam Paging paging) {
        return log.of(slug, paging.request());
    }

    private RestResponse<StreamingOutput> file(Wanted wanted, HttpHeaders headers) {
        var onTheWay = !wanted.packed() && accepts(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        var portion = exports.portion(wanted.list(), wanted.which().filter(), wanted.which().segment);
        var id = log.begin(portion, wanted.ending(), "api token " + caller.name());
        var rows = new ListFile(
                exports,
                portion,
                wanted.form(),
                wanted.packed() || onTheWay,
                (people, whole) -> log.end(id, people, whole));
        var name = wanted.packed() ? wanted.name() + ".gz" : wanted.name();
        var answer = RestResponse.ResponseBuilder.ok((StreamingOutput) rows)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (onTheWay) answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        if (wanted.packed()) answer.header(HttpHeaders.CONTENT_TYPE, "application/gzip");
        return answer.build();
    }

    private static boolean accepts(@org.jspecify.annotations.Nullable String encodings) {
        return encodings != null
                && encodings
                        .toLowerCase(Locale.ROOT)
                        .replace(" ", "")
                        .matches("(.*,)?(gzip|x-gzip)(;q=(1|0?\\.\\d*[1-9]).*)?(,.*)?");
    }
}
