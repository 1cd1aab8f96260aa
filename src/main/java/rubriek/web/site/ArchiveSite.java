package rubriek.web.site;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import rubriek.archive.Archive;
import rubriek.archive.Neighbours;
import rubriek.edition.Palette;
import rubriek.edition.Theme;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Links;
import rubriek.shared.Markdown;
import rubriek.shared.Markup;

/** The archive of a newsletter, its issues and its feed, for everybody. */
@Path("/newsletters/{newsletter}")
class ArchiveSite {

    private static final String HTML = "text/html;charset=utf-8";
    private static final String PDF = "application/pdf";
    private static final String CSS = "text/css;charset=utf-8";
    private static final String CALENDAR = "text/calendar;charset=utf-8";
    private static final String ATOM = "application/atom+xml;charset=utf-8";

    private final Archive archive;
    private final Newsletters newsletters;
    private final Links links;

    ArchiveSite(Archive archive, Newsletters newsletters, Links links) {
        this.archive = archive;
        this.newsletters = newsletters;
        this.links = links;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(
            @RestPath String newsletter, @QueryParam("page") @DefaultValue("1") int page, @Context Request request) {
        var publication = newsletters.get(newsletter);
        var issues = archive.page(newsletter, page);
        var lines = issues.items().stream()
                .map(issue -> ArchiveLine.of(issue, publication))
                .toList();
        var introduction = publication.introduction() == null
                ? null
                : Markdown.of(publication.introduction()).html(2);
        var html =
                Pages.archive(publication, introduction, issues, lines, links).setLocale(publication.locale());
        return Cached.answer(request, HTML, html.render()).build();
    }

    @GET
    @Path("/{number: \\d{1,7}}")
    @Produces(MediaType.TEXT_HTML)
    public Response issue(@RestPath String newsletter, @RestPath int number, @Context Request request) {
        var issue = archive.open(newsletter, number);
        var page = issue.page().followedBy(around(newsletter, issue.around()));
        return Cached.answer(request, HTML, page)
                .header(
                        "Content-Security-Policy",
                        SecurityHeaders.policy("'" + issue.page().style() + "'"))
                .build();
    }

    @GET
    @Path("/{number: \\d{1,7}}/{id: [A-Za-z0-9_-]{1,60}}")
    @Produces(MediaType.TEXT_HTML)
    public Response piece(
            @RestPath String newsletter, @RestPath int number, @RestPath String id, @Context Request request) {
        return piece(newsletter, number, id, "", request);
    }

    /** The id finds the piece; whatever words stand behind it, its own are shown. */
    @GET
    @Path("/{number: \\d{1,7}}/{id: [A-Za-z0-9_-]{1,60}}/{words: [A-Za-z0-9_-]{1,100}}")
    @Produces(MediaType.TEXT_HTML)
    public Response piece(
            @RestPath String newsletter,
            @RestPath int number,
            @RestPath String id,
            @RestPath String words,
            @Context Request request) {
        var page = archive.piece(newsletter, number, id);
        var asked = "/" + number + "/" + id + (words.isEmpty() ? "" : "/" + words);
        if (!page.address().endsWith(asked))
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(page.address()))
                    .build();
        var accessible =
                Pages.accessible(links).setLocale(newsletters.get(newsletter).locale());
        return Cached.answer(request, HTML, page.followedBy(Markup.of(accessible)))
                .header("Content-Security-Policy", SecurityHeaders.policy("'" + page.style() + "'"))
                .build();
    }

    @GET
    @Path("/{number: \\d{1,7}}.pdf")
    @Produces(PDF)
    public Response pdf(@RestPath String newsletter, @RestPath int number, @Context Request request) {
        var edition = archive.print(newsletter, number);
        return Cached.answer(request, PDF, edition.hash(), edition::pdf)
                .header("Content-Security-Policy", SecurityHeaders.PDF)
                .header("Content-Disposition", "inline; filename=\"" + newsletter + "-" + number + ".pdf\"")
                .build();
    }

    @GET
    @Path("/{number: \\d{1,7}}/events/{id: [A-Za-z0-9_-]{1,60}}.ics")
    @Produces("text/calendar")
    public Response event(
            @RestPath String newsletter, @RestPath int number, @RestPath String id, @Context Request request) {
        var file = archive.event(newsletter, number, id);
        return Cached.answer(request, CALENDAR, file.text())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    @GET
    @Path("/theme.css")
    @Produces("text/css")
    public Response theme(@RestPath String newsletter, @Context Request request) {
        var brand = newsletters.get(newsletter).brand();
        var style = Pages.theme(Theme.of(brand), Palette.of(brand)).render();
        return Cached.answer(request, CSS, style).build();
    }

    @GET
    @Path("/feed.atom")
    @Produces("application/atom+xml")
    public Response feed(@RestPath String newsletter, @Context Request request) {
        return Cached.answer(request, ATOM, archive.feed(newsletter).xml()).build();
    }

    private Markup around(String newsletter, Neighbours found) {
        var around = Pages.neighbours(newsletter, found.earlier(), found.later(), links);
        return Markup.of(around.setLocale(found.locale()));
    }
}
