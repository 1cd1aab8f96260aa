package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.audience.importing.ImportView;
import rubriek.audience.importing.SubscriberImports;

/** One import: how far it is, what it passed over, and taking it back. */
@Path("/api/v1/imports/{id}")
@Tag(name = "subscribers")
class SubscriberImportsApi {

    private final SubscriberImports imports;
    private final Caller caller;

    SubscriberImportsApi(SubscriberImports imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "getImport",
            summary = "See how far an import is, and what became of its rows",
            description = "The counts always add up to the rows. Of the rows that were skipped the first stand here.")
    public ImportView get(UUID id) {
        return imports.get(id, caller.language());
    }

    @GET
    @Path("skipped.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @RolesAllowed("read")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(mediaType = "text/csv"))
    @Operation(
            operationId = "exportSkipped",
            summary = "Every row that was skipped: its line, its address, the reason, and that in words")
    public RestResponse<StreamingOutput> skipped(UUID id, @BeanParam CsvQuery file) {
        var rows = SkippedCsv.of(imports, id, caller.language(), file.form());
        return RestResponse.ResponseBuilder.ok(rows)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"skipped.csv\"")
                .build();
    }

    @POST
    @Path("start")
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @Operation(
            operationId = "startImport",
            summary = "Carry out what was a dry run, with the file that was sent",
            description = "The file of a dry run is kept for a day (rubriek.imports.keep-file).")
    public ImportView start(UUID id) {
        return imports.start(id, caller.language());
    }

    @POST
    @Path("cancel")
    @RolesAllowed("write")
    @Operation(operationId = "cancelImport", summary = "Stop an import; what it did so far stands until it is undone")
    public ImportView cancel(UUID id) {
        return imports.cancel(id, caller.language());
    }

    @DELETE
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @Operation(
            operationId = "undoImport",
            summary = "Take a whole import back, in the background",
            description =
                    "People who were new, and have done nothing themselves since, go. What was changed of others becomes what it"
                            + " was, unless it was changed again. Whoever left stays left. Each step stands in the ledger, and undone says"
                            + " how many went, and who stayed and why.")
    public ImportView undo(UUID id) {
        return imports.undo(id, "api token " + caller.name(), caller.language());
    }
}
