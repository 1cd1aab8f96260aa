package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.audience.importing.FileFormat;
import rubriek.audience.importing.ImportSort;
import rubriek.audience.importing.ImportView;
import rubriek.audience.importing.SubscriberImports;
import rubriek.shared.Page;

/** Files of people that are put on a list. */
@Path("/api/v1/lists/{slug}/imports")
@Tag(name = "subscribers")
class ListImportsApi {

    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";
    static final String JSONL = "application/jsonl";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String NOT_KEPT = "the file is read as it comes, and too large to be held against another";
    private static final String REFUSED =
            "No consent is shown, or the file cannot be read: empty, damaged, without an address, with a heading twice or too many";
    private static final String SUMMARY = "Import people from a file, or see with dryRun what that would do";
    private static final String WORDS =
            "CSV with headings (any delimiter; UTF-8, UTF-16 or Windows-1252), an Excel sheet (.xlsx), or a JSON"
                    + " object a line. Columns are recognised by their headings in Dutch and English, or named in mapping; others are passed over."
                    + " The rows are read in the background: GET where Location points tells how far it is. A wrong row is skipped, with its line and"
                    + " the reason. Nobody who left, was suppressed or was erased comes back. The whole import can be undone.";

    private final SubscriberImports imports;
    private final Caller caller;

    ListImportsApi(SubscriberImports imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes({CSV, NDJSON, JSONL, XLSX})
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @NotReplayed(NOT_KEPT)
    @Refuses(REFUSED)
    @Operation(operationId = "importSubscribers", summary = SUMMARY, description = WORDS)
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = JSONL, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public RestResponse<ImportView> take(
            String slug, InputStream file, @BeanParam ImportQuery query, HttpHeaders headers, UriInfo here)
            throws IOException {
        var type = headers.getMediaType();
        var charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        return accepted(imports.take(slug, query.draft(format(type), charset), file, by()), here);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @NotReplayed(NOT_KEPT)
    @Refuses(REFUSED)
    @Operation(operationId = "importSubscribers", summary = SUMMARY, description = WORDS)
    public RestResponse<ImportView> take(String slug, @BeanParam ImportForm form, UriInfo here) throws IOException {
        try (var file = Files.newInputStream(form.file())) {
            return accepted(imports.take(slug, form.draft(), file, by()), here);
        }
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "listImports", summary = "List the imports of a list, the newest first")
    @Sorted(ImportSort.class)
    public Page<ImportView> list(String slug, @BeanParam Paging paging) {
        return imports.of(slug, paging.request(), caller.language());
    }

    static RestResponse<ImportView> accepted(ImportView made, UriInfo here) {
        var address = here.getBaseUriBuilder().path("api/v1/imports/{id}").build(made.id());
        return RestResponse.ResponseBuilder.<ImportView>create(RestResponse.Status.ACCEPTED)
                .header(HttpHeaders.LOCATION, address)
                .entity(made)
                .build();
    }

    private static FileFormat format(MediaType type) {
        return switch ((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT)) {
            case CSV -> FileFormat.CSV;
            case XLSX -> FileFormat.XLSX;
            default -> FileFormat.JSON_LINES;
        };
    }

    /** Whose doing it is, as the ledger keeps it. */
    private String by() {
        return "api token " + caller.name();
    }
}
