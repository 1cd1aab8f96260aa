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
import rubriek.audience.importing.SuppressionImports;
import rubriek.shared.Page;

/** Files of addresses that get no mail, as other providers export them. */
@Path("/api/v1/suppressions/imports")
@Tag(name = "suppressions")
class SuppressionImportsApi {

    private final SuppressionImports imports;
    private final Caller caller;

    SuppressionImportsApi(SuppressionImports imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes({
        ListImportsApi.CSV,
        MediaType.TEXT_PLAIN,
        ListImportsApi.NDJSON,
        ListImportsApi.JSONL,
        ListImportsApi.XLSX
    })
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @NotReplayed("the file is read as it comes, and too large to be held against another")
    @Refuses(
            "There is no such list, or the file cannot be read: empty, damaged, without an address, with a heading twice")
    @Operation(
            operationId = "importSuppressions",
            summary = "Import another provider's suppression list, or see with dryRun what that would do",
            description =
                    "CSV with headings, an address a line (text/plain), a JSON object a line, or an Excel sheet. The columns of Mailchimp,"
                            + " SendGrid, Postmark, Amazon SES and Mailgun are recognised, or named in mapping. The rows are read in the background:"
                            + " GET where Location points tells how far it is, and DELETE there lifts again what the file put in force.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = ListImportsApi.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListImportsApi.NDJSON, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListImportsApi.JSONL, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListImportsApi.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public RestResponse<ImportView> take(
            InputStream file, @BeanParam SuppressionQuery query, HttpHeaders headers, UriInfo here) throws IOException {
        var type = headers.getMediaType();
        var charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        var made = imports.take(query.draft(format(type), charset), file, "api token " + caller.name());
        return ListImportsApi.accepted(made, here);
    }

    @GET
    @RolesAllowed("read")
    @Operation(operationId = "listSuppressionImports", summary = "List the imports of suppressions, the newest first")
    @Sorted(ImportSort.class)
    public Page<ImportView> list(@BeanParam Paging paging) {
        return imports.list(paging.request(), caller.language());
    }

    private static FileFormat format(MediaType type) {
        return switch ((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT)) {
            case ListImportsApi.CSV -> FileFormat.CSV;
            case MediaType.TEXT_PLAIN -> FileFormat.TEXT;
            case ListImportsApi.XLSX -> FileFormat.XLSX;
            default -> FileFormat.JSON_LINES;
        };
    }
}
