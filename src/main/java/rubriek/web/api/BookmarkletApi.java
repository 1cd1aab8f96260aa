package rubriek.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Links;

/** The bookmark that saves the page that one is looking at. */
@Path("/api/v1/newsletters/{slug}/bookmarklet")
@Tag(name = "clippings")
class BookmarkletApi {

    /**
     * Sends what the page is called, and what is selected on it or else its description. It opens a window of ours, which asks
     * for the token: the page that it is clicked on sees no secret, since the bookmark holds none.
     */
    private static final String SCRIPT = "(function(){var d=document,e=encodeURIComponent,"
            + "m=d.querySelector('meta[property=\"og:description\"],meta[name=description]'),"
            + "t=String(getSelection()).trim()||(m?m.content:'');"
            + "open('%s?url='+e(location.href)+'&title='+e(d.title.slice(0,300))+'&text='+e(t.slice(0,2000)),"
            + "'_blank','width=520,height=720')})()";

    private final Newsletters newsletters;
    private final Links links;

    BookmarkletApi(Newsletters newsletters, Links links) {
        this.newsletters = newsletters;
        this.links = links;
    }

    @GET
    @RolesAllowed("read")
    @Operation(
            operationId = "getBookmarklet",
            summary = "The bookmark that saves the page that one is looking at",
            description =
                    "Make a bookmark with `href` for its address. It opens a form with the page's link, title and what was selected on"
                            + " it; the form asks for a token with the scope write. The bookmark itself holds no token.")
    public Bookmarklet get(String slug) {
        var newsletter = newsletters.get(slug);
        var page = links.archive(newsletter.slug()) + "/capture";
        return new Bookmarklet(newsletter.title(), page, "javascript:" + SCRIPT.formatted(page.replace("'", "%27")));
    }

    /**
     * A bookmark.
     *
     * @param title what it may be called
     * @param page the form that it opens
     * @param href its address
     */
    record Bookmarklet(String title, String page, String href) {}
}
