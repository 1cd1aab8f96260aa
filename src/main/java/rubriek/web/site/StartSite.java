package rubriek.web.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import rubriek.newsletter.Newsletters;
import rubriek.shared.PageRequest;

/** The first page: what there is to read here, or, with the sample, a tour past everything. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class StartSite {

    private final Newsletters newsletters;
    private final Visitor visitor;

    StartSite(Newsletters newsletters, Visitor visitor) {
        this.newsletters = newsletters;
        this.visitor = visitor;
    }

    @GET
    public Response start() {
        var all = newsletters.list(PageRequest.first(PageRequest.MOST)).items();
        return Response.ok(Pages.start(all).setLocale(visitor.language()).render())
                .build();
    }
}
