package rubriek.web.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Languages;

/** The page about accessibility (G-15), where an installation has filled it in; also where Dutch authorities have theirs. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class AccessibilitySite {

    private final Accessibility accessibility;
    private final Visitor visitor;

    AccessibilitySite(Accessibility accessibility, Visitor visitor) {
        this.accessibility = accessibility;
        this.visitor = visitor;
    }

    /** @param lang the language of the page that led here; without one, the one that the browser asks for */
    @GET
    @Path("/accessibility")
    public Response page(@QueryParam("lang") @Nullable String lang) {
        return page(
                lang != null && Languages.OF_READERS.contains(lang)
                        ? Languages.locale(lang)
                        : visitor.languageOfReaders());
    }

    @GET
    @Path("/toegankelijkheid")
    public Response dutch() {
        return page(Languages.locale("nl"));
    }

    private Response page(Locale language) {
        var word = accessibility.word(language).orElseThrow(NotFoundException::new);
        return Response.ok(Pages.accessibility(word).setLocale(language).render())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
