package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import rubriek.edition.Editions;
import rubriek.edition.Paper;
import rubriek.edition.PrintEdition;
import rubriek.issue.Issues;
import rubriek.newsletter.Newsletters;

/** One issue on paper: as it would be printed now. */
@Path("/api/v1/newsletters/{slug}/issues/{number}/editions")
@Tag(name = "editions")
class PapersApi {

    private static final String PDF = "application/pdf";

    private final Newsletters newsletters;
    private final Issues issues;
    private final Editions editions;

    PapersApi(Newsletters newsletters, Issues issues, Editions editions) {
        this.newsletters = newsletters;
        this.issues = issues;
        this.editions = editions;
    }

    @GET
    @Path("print.pdf")
    @Produces(PDF)
    @RolesAllowed("read")
    @Fingerprinted
    @Operation(operationId = "getPrint", summary = "The issue on paper: an accessible PDF (PDF/UA-1) of one column")
    public RestResponse<byte[]> printPdf(
            String slug,
            int number,
            @Parameter(description = "`a4`, unless this is `a5`: half the size") @QueryParam("paper") @Nullable
                    String paper) {
        var size = Choice.of("paper", paper, Paper.class).orElse(Paper.A4);
        var newsletter = newsletters.get(slug);
        var issue = issues.get(slug, number);
        var print = Timed.of(() -> Printed.of(editions.print(newsletter, issue, size)));
        return answer(print, slug + "-" + number);
    }

    @GET
    @Path("magazine.pdf")
    @Produces(PDF)
    @RolesAllowed("read")
    @Fingerprinted
    @Operation(
            operationId = "getMagazine",
            summary = "The issue as a magazine: an accessible PDF (PDF/UA-1) of cover, contents and pieces in columns")
    public RestResponse<byte[]> magazinePdf(String slug, int number) {
        var newsletter = newsletters.get(slug);
        var issue = issues.get(slug, number);
        var magazine = Timed.of(() -> Printed.of(editions.magazine(newsletter, issue)));
        return answer(magazine, slug + "-" + number + "-magazine");
    }

    /** An edition that has been printed, since it only is when it is asked for. */
    private record Printed(String hash, byte[] pdf) {
        static Printed of(PrintEdition edition) {
            return new Printed(edition.hash(), edition.pdf());
        }
    }

    private static RestResponse<byte[]> answer(Timed<Printed> edition, String name) {
        return edition.say(ResponseBuilder.ok(edition.made().pdf()))
                .header(HttpHeaders.ETAG, '"' + edition.made().hash() + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s.pdf\"".formatted(name))
                .build();
    }
}
