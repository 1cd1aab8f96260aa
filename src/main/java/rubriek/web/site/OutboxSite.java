package rubriek.web.site;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestPath;
import rubriek.dispatch.outbox.Outbox;

/**
 * The mails that were kept because no relay is set. With a relay there is no outbox, and none of these pages: the use case then
 * says {@code Missing}.
 */
@Path("/outbox")
@Produces(MediaType.TEXT_HTML)
class OutboxSite {

    private final Outbox outbox;
    private final Visitor visitor;

    OutboxSite(Outbox outbox, Visitor visitor) {
        this.outbox = outbox;
        this.visitor = visitor;
    }

    @GET
    public Response list(@QueryParam("page") @DefaultValue("1") int number) {
        var page = outbox.page(number);
        var mails = page.items().stream()
                .map(row -> OutboxLine.of(row, visitor.language()))
                .toList();
        return here(OutboxPages.outbox(page, mails));
    }

    @GET
    @Path("/{name}")
    public Response mail(@RestPath String name) {
        return side(name, "mail");
    }

    @GET
    @Path("/{name}/text")
    public Response text(@RestPath String name) {
        return side(name, "text");
    }

    @GET
    @Path("/{name}/source")
    public Response source(@RestPath String name) {
        return side(name, "source");
    }

    @GET
    @Path("/{name}/mail.html")
    public Response html(@RestPath String name) {
        return ForeignHtml.answer(outbox.mail(name).html());
    }

    @GET
    @Path("/{name}/message.eml")
    @Produces("message/rfc822")
    public Response message(@RestPath String name) {
        return Response.ok(outbox.mail(name).source().getBytes(StandardCharsets.ISO_8859_1))
                .header("Content-Disposition", "attachment; filename=\"" + name + ".eml\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response side(String name, String side) {
        var mail = OpenedMail.of(outbox.mail(name), visitor.language());
        return here(OutboxPages.outboxMail(mail, side, ForeignHtml.SANDBOX));
    }

    /** Mail holds the links of its reader, so these pages stay in no cache and tell no other site where they were. */
    private Response here(TemplateInstance page) {
        return Response.ok(page.setLocale(visitor.language()).render())
                .header("Content-Security-Policy", SecurityHeaders.FRAMING)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
