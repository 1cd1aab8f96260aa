package rubriek.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rubriek.issue.IssueDraft;
import rubriek.issue.importing.ImportChoice;
import rubriek.issue.importing.ImportDraft;
import rubriek.issue.importing.ImportFormat;
import rubriek.issue.importing.Imported;
import rubriek.issue.importing.Imports;

/** Issues that were made elsewhere, as drafts. */
@Path("/api/v1/newsletters/{slug}/issues/import")
@Tag(name = "issues")
class ImportsApi {

    private static final String TEXT = "text/plain";
    private static final String MARKDOWN = "text/markdown";
    private static final String PDF = "application/pdf";
    private static final Map<String, ImportFormat> FORMATS =
            Map.of(TEXT, ImportFormat.TEXT, MARKDOWN, ImportFormat.MARKDOWN, PDF, ImportFormat.PDF);

    private final Imports imports;
    private final ObjectMapper mapper;
    private final Caller caller;

    ImportsApi(Imports imports, ObjectMapper mapper, Caller caller) {
        this.imports = imports;
        this.mapper = mapper;
        this.caller = caller;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MARKDOWN, TEXT, PDF})
    @RolesAllowed("write")
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @Refuses("No section was found in it, or it is a PDF without text, locked, broken or too long")
    @Rehearses("With dryRun: what would be made; nothing is stored")
    @Operation(
            operationId = "importIssue",
            summary = "Make a draft of an issue that was made elsewhere",
            description =
                    "JSON and Markdown as editions/issue.json and editions/issue.md give them, other Markdown, plain"
                            + " text, or a PDF with a text layer. Nothing is made up: what has no place in the draft"
                            + " stands in unplaced, and what the document does not say and every issue has, in assumed."
                            + " Texts may have 2 MB, a PDF 32 MB.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = IssueDraft.class)),
                @Content(mediaType = MARKDOWN, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = TEXT, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public RestResponse<Imported> take(
            String slug, byte[] document, @BeanParam ImportParameters parameters, HttpHeaders headers, UriInfo here)
            throws IOException {
        var choice = parameters.choice();
        var imported = take(slug, document, choice, headers.getMediaType());
        if (choice.dryRun()) return RestResponse.ok(imported);
        var made = here.getBaseUriBuilder()
                .path("api/v1/newsletters/{slug}/issues/{number}")
                .build(slug, imported.issue().number());
        return RestResponse.ResponseBuilder.<Imported>created(made)
                .entity(imported)
                .build();
    }

    private Imported take(String slug, byte[] document, ImportChoice choice, MediaType type) throws IOException {
        var format = FORMATS.get(type.getType() + "/" + type.getSubtype());
        if (format == null) return imports.take(slug, read(document), choice, caller.hand());
        if (format != ImportFormat.PDF && document.length > JsonBodies.MOST_OCTETS) throw new TooLarge();
        return imports.take(
                slug, new ImportDraft(format, document, charset(type)), choice, caller.hand(), caller.language());
    }

    private IssueDraft read(byte[] document) throws IOException {
        var draft = document.length == 0 ? null : mapper.readValue(document, IssueDraft.class);
        if (draft == null) throw new BadParameter("", "body-required");
        return draft;
    }

    private static @Nullable Charset charset(MediaType type) {
        var name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (name == null) return null;
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new BadParameter(HttpHeaders.CONTENT_TYPE, "value");
        }
    }
}
