package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import rubriek.edition.Exports;
import rubriek.issue.IssueView;
import rubriek.issue.Issues;
import rubriek.newsletter.Newsletters;

/** An issue as a file to take elsewhere, or to bring back by importing it. */
@Path("/api/v1/newsletters/{slug}/issues/{number}/editions")
@Tag(name = "editions")
class ExportsApi {

    private static final String MARKDOWN = "text/markdown;charset=UTF-8";

    private final Newsletters newsletters;
    private final Issues issues;
    private final Exports exports;

    ExportsApi(Newsletters newsletters, Issues issues, Exports exports) {
        this.newsletters = newsletters;
        this.issues = issues;
        this.exports = exports;
    }

    @GET
    @Path("issue.md")
    @Produces(MARKDOWN)
    @RolesAllowed("read")
    @Fingerprinted
    @Operation(
            operationId = "getIssueMarkdown",
            summary = "The issue as Markdown, with all that it holds",
            description = "Importing it makes the same issue again.")
    public RestResponse<String> markdown(String slug, int number) {
        var file = exports.markdown(newsletters.get(slug), issues.get(slug, number));
        return named(RestResponse.ResponseBuilder.ok(file.text()), slug, number, "md")
                .header(HttpHeaders.ETAG, '"' + file.hash() + '"')
                .build();
    }

    @GET
    @Path("issue.json")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("read")
    @Operation(
            operationId = "getIssueJson",
            summary = "The issue as its JSON document, for a file",
            description = "Importing it makes the same issue again.")
    public RestResponse<IssueView> json(String slug, int number) {
        return named(RestResponse.ResponseBuilder.ok(issues.get(slug, number)), slug, number, "json")
                .build();
    }

    private static <T> RestResponse.ResponseBuilder<T> named(
            RestResponse.ResponseBuilder<T> answer, String slug, int number, String ending) {
        return answer.header(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s-%d.%s\"".formatted(slug, number, ending));
    }
}
