package rubriek.web.site;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import rubriek.archive.Archive;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Links;
import rubriek.shared.Markdown;

/** The archive of a newsletter, its issues and its feed, for everybody. */
@Path("/newsletters/{newsletter}")
class ArchiveSite {

    private static final String HTML = "text/html;charset=utf-8";
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
            @RestPath String newsletter, @QueryParam("page") @DefaultValue("1") int page, Request request) {
        var publication = newsletters.get(newsletter);
        var issues = archive.page(newsletter, page);
        var lines = issues.items().stream().map(ArchiveLine::of).toList();
        var introduction = publication.introduction() == null
                ? null
                : Markdown.of(publication.introduction()).html(2);
        var html =
                Pages.archive(publication, introduction, issues, lines, links).setLocale(publication.locale());
        return Cached.answer(request, HTML, html.render());
    }

    @GET
    @Path("/feed.atom")
    @Produces("application/atom+xml")
    public Response feed(@RestPath String newsletter, Request request) {
        return Cached.answer(request, ATOM, archive.feed(newsletter).xml());
    }
}
