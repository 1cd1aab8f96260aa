package rubriek.web.site;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import rubriek.newsletter.Newsletters;
import rubriek.shared.PageRequest;

/** The first page: what there is to read here or, with the sample, a tour. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class StartSite {

    private final Newsletters newsletters;
    private final Demo demo;
    private final Tours tours;
    private final Visitor visitor;
    private final Closeness visit;

    StartSite(Newsletters newsletters, Demo demo, Tours tours, Visitor visitor, Closeness visit) {
        this.newsletters = newsletters;
        this.demo = demo;
        this.tours = tours;
        this.visitor = visitor;
        this.visit = visit;
    }

    @GET
    public Response start() {
        var page = demo.isOn() ? Pages.tour(tours.tour(visit.onThisComputer())) : newsletters();
        return Response.ok(page.setLocale(visitor.language()).render())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private TemplateInstance newsletters() {
        return Pages.start(newsletters.list(PageRequest.first(PageRequest.MOST)).items());
    }
}
