package rubriek.web.site;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import rubriek.audience.PreferenceLinks;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.EmailAddress;

/**
 * For whoever has no link: an address, and a mail to it with a link to its preferences, by which one leaves too. Whatever the address, the
 * answer is the same and takes the same time (S-13).
 */
@Path("/newsletters/{newsletter}/preferences")
class LostLinkSite {

    private final PreferenceLinks preferences;
    private final EvenPace pace;
    private final Rush rush;
    private final Visitor visitor;

    LostLinkSite(PreferenceLinks preferences, EvenPace pace, Rush rush, Visitor visitor) {
        this.preferences = preferences;
        this.pace = pace;
        this.rush = rush;
        this.visitor = visitor;
    }

    @GET
    public Response form(String newsletter) {
        return form(preferences.newsletter(newsletter), null);
    }

    /** @param extra what only a program fills in, since people do not see the field */
    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> ask(String newsletter, @RestForm @Nullable String email, @RestForm @Nullable String extra) {
        var asked = pace.now();
        var publication = preferences.newsletter(newsletter);
        var typed = Objects.requireNonNullElse(email, "");
        var address = EmailAddress.parse(typed);
        if (address.isEmpty()) return Uni.createFrom().item(form(publication, typed));
        rush.admit(visitor.address(), newsletter);
        if (Optional.ofNullable(extra).orElse("").isEmpty()) preferences.mail(newsletter, address.orElseThrow());
        var page = AudiencePages.lostLinkSent(publication, address.orElseThrow().masked())
                .setLocale(publication.locale());
        return pace.answer(asked, Html.answer(200, page));
    }

    /** @param wrong what was typed that is no address */
    private static Response form(NewsletterView newsletter, @Nullable String wrong) {
        var page = AudiencePages.lostLink(newsletter, wrong != null, Objects.requireNonNullElse(wrong, ""))
                .setLocale(newsletter.locale());
        return Html.answer(wrong == null ? 200 : 400, page);
    }
}
