package rubriek.web.site;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.account.ApiTokens;
import rubriek.account.Bearer;
import rubriek.account.Scope;
import rubriek.clipping.Capture;
import rubriek.clipping.Clippings;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Invalid;

/**
 * Where the bookmarklet leads: a form that holds what it brought of a page, and saves it into the link inbox. The token goes with the form,
 * in its body, each time: no cookie and no address ever holds it, so a page of somebody else can open this form but not send it
 * (docs/decisions/0050).
 */
@Path("/newsletters/{newsletter}/capture")
@Produces(MediaType.TEXT_HTML)
class CaptureSite {

    private final Newsletters newsletters;
    private final Clippings clippings;
    private final ApiTokens tokens;
    private final Visitor visitor;

    CaptureSite(Newsletters newsletters, Clippings clippings, ApiTokens tokens, Visitor visitor) {
        this.newsletters = newsletters;
        this.clippings = clippings;
        this.tokens = tokens;
        this.visitor = visitor;
    }

    /** @param text what was selected on the page, or else its description */
    @GET
    public Response form(
            String newsletter,
            @QueryParam("url") @Nullable String url,
            @QueryParam("title") @Nullable String title,
            @QueryParam("text") @Nullable String text) {
        var brought = new CaptureForm(url, title, text, null, null);
        return form(200, newsletters.get(newsletter), brought.cut(), CaptureTrouble.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(String newsletter, @BeanParam CaptureFields fields) {
        var publication = newsletters.get(newsletter);
        var filled = fields.form();
        var who = writer(fields.token);
        if (who.isEmpty()) return form(403, publication, filled, CaptureTrouble.TOKEN);
        try {
            var saved = clippings.capture(newsletter, filled.draft(), who.get().name());
            return done(publication, saved.get(0));
        } catch (Invalid invalid) {
            return form(400, publication, filled, CaptureTrouble.of(invalid));
        }
    }

    private Optional<Bearer> writer(@Nullable String token) {
        return Optional.ofNullable(token)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .flatMap(tokens::authenticate)
                .filter(bearer -> Scope.granted(bearer.scopes()).contains(Scope.WRITE));
    }

    private Response form(int status, NewsletterView newsletter, CaptureForm form, CaptureTrouble trouble) {
        return answer(
                status,
                CapturePages.capture(newsletter, form, trouble)
                        .setLocale(visitor.language())
                        .render());
    }

    private Response done(NewsletterView newsletter, Capture saved) {
        return answer(
                200,
                CapturePages.captureDone(newsletter, saved)
                        .setLocale(visitor.language())
                        .render());
    }

    /** What an editor is about to save is nobody else's business. */
    private static Response answer(int status, String page) {
        return Response.status(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
