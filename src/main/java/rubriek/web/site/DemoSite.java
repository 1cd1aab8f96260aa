package rubriek.web.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import rubriek.dispatch.MailPreviews;
import rubriek.edition.Editions;
import rubriek.edition.MailEdition;
import rubriek.edition.Personal;
import rubriek.shared.Links;
import rubriek.shared.Missing;

/** The sample issue in each form before it is sent, for who has no token yet. Without the sample there is nothing here. */
@Path("/demo")
@Produces(MediaType.TEXT_HTML)
class DemoSite {

    private static final String READER = "Fatma Yıldız";
    private static final String ADDRESS = "fatma@lezers.example";

    private final Demo demo;
    private final Tours tours;
    private final Editions editions;
    private final MailPreviews previews;
    private final Links links;
    private final Visitor visitor;

    DemoSite(Demo demo, Tours tours, Editions editions, MailPreviews previews, Links links, Visitor visitor) {
        this.demo = demo;
        this.tours = tours;
        this.editions = editions;
        this.previews = previews;
        this.links = links;
        this.visitor = visitor;
    }

    @GET
    @Path("/mail")
    public Response mail() {
        return page("mail", "");
    }

    @GET
    @Path("/text")
    public Response text() {
        return page("text", Personal.fillText(mailEdition().text(), aReader()));
    }

    @GET
    @Path("/web")
    public Response web() {
        return page("web", "");
    }

    @GET
    @Path("/mail.html")
    public Response mailInItsFrame() {
        return ForeignHtml.answer(Personal.fillHtml(mailEdition().html(), aReader()));
    }

    @GET
    @Path("/web.html")
    public Response webInItsFrame() {
        var tour = tour();
        return ForeignHtml.answer(editions.web(tour.newsletter(), tour.issue()).html());
    }

    @GET
    @Path("/print.pdf")
    @Produces("application/pdf")
    public Response print() {
        var tour = tour();
        return Response.ok(editions.print(tour.newsletter(), tour.issue()).pdf())
                .header("Content-Security-Policy", SecurityHeaders.PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/mail.eml")
    @Produces("message/rfc822")
    public Response message() {
        var tour = tour();
        var message = previews.message(tour.newsletter().slug(), tour.issue().number(), null);
        return Response.ok(message)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rubriek.eml\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response page(String side, String text) {
        var page = Pages.preview(tour(), side, text, ForeignHtml.SANDBOX).setLocale(visitor.language());
        return Response.ok(page.render())
                .header("Content-Security-Policy", SecurityHeaders.FRAMING)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private MailEdition mailEdition() {
        var tour = tour();
        return editions.mail(tour.newsletter(), tour.issue());
    }

    private Map<Personal, String> aReader() {
        var today = editions.since(tour().newsletter(), tour().issue().createdAt());
        return Map.of(
                Personal.NAME, READER,
                Personal.EMAIL, ADDRESS,
                Personal.UNSUBSCRIBE, links.start() + "#send",
                Personal.SINCE, today);
    }

    private Tour tour() {
        if (!demo.isOn()) throw new Missing("page", "demo");
        return tours.tour(false);
    }
}
