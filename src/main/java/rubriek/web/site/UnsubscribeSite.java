package rubriek.web.site;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import rubriek.audience.Departure;
import rubriek.audience.LeavingReason;
import rubriek.audience.OneClicks;
import rubriek.audience.PreferenceLinks;
import rubriek.audience.Unsubscriptions;
import rubriek.audience.Unsubscriptions.Way;
import rubriek.shared.limits.Length;

/**
 * Leaving. The link in a mail shows one button and changes nothing; the button, and that of a mail program (RFC 8058), needs no
 * login, cookie, script or origin. A link that is not ours gets an answer as friendly as any, and changes nothing (U-04 to U-08).
 */
@Path("/unsubscribe/{token}")
@TokenPage
class UnsubscribeSite {

    private static final String ONE_CLICK = "One-Click";

    /** As many characters as are kept of what somebody says in their own words. */
    private static final int SAID = 500;

    private final Unsubscriptions unsubscriptions;
    private final OneClicks oneClicks;
    private final PreferenceLinks preferences;
    private final Visitor visitor;

    UnsubscribeSite(
            Unsubscriptions unsubscriptions, OneClicks oneClicks, PreferenceLinks preferences, Visitor visitor) {
        this.unsubscriptions = unsubscriptions;
        this.oneClicks = oneClicks;
        this.preferences = preferences;
        this.visitor = visitor;
    }

    @GET
    public Response look(String token) {
        return page(token, d -> d.left() ? AudiencePages.unsubscribeDone(d, false) : AudiencePages.unsubscribe(d));
    }

    /**
     * @param oneClick what a mail program sends (RFC 8058 section 3.2)
     * @param action what a button of our pages sends
     */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response change(
            String token,
            @RestForm("List-Unsubscribe") @Nullable String oneClick,
            @RestForm @Nullable String action,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String detail) {
        if (ONE_CLICK.equals(oneClick)) return oneClick(token);
        return switch (Objects.requireNonNullElse(action, "")) {
            case "leave" -> leave(token);
            case "leave-all" -> leaveAll(token);
            case "return" -> comeBack(token);
            case "explain" -> explain(token, reason, detail);
            case "preferences" -> mailPreferences(token);
            default -> throw new BadRequestException();
        };
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response other(String token) {
        throw new BadRequestException();
    }

    /** Words of no list and no address, the same for every link: a mail program has no use for more. */
    private Response oneClick(String token) {
        oneClicks.leave(token);
        var language = visitor.language();
        var words = MessageBundles.get(AudienceMessages.class, Localized.Literal.of(language.getLanguage()));
        return Response.ok(words.oneClick(), MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                .build();
    }

    private Response leave(String token) {
        unsubscriptions.leave(token, Way.PAGE);
        return page(token, d -> AudiencePages.unsubscribeDone(d, false));
    }

    private Response leaveAll(String token) {
        unsubscriptions.leaveAll(token);
        return page(token, d -> AudiencePages.unsubscribeDone(d, true));
    }

    /** When it is too late for that, the page says what still holds. */
    private Response comeBack(String token) {
        unsubscriptions.comeBack(token);
        return page(token, d -> d.left() ? AudiencePages.unsubscribeDone(d, false) : AudiencePages.unsubscribeBack(d));
    }

    private Response explain(String token, @Nullable String reason, @Nullable String detail) {
        var chosen = Stream.of(LeavingReason.values())
                .filter(r -> r.word().equals(reason))
                .findFirst();
        var said = Objects.requireNonNullElse(detail, "").replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
        chosen.ifPresent(r -> unsubscriptions.explain(token, r, Length.cut(said, SAID)));
        return page(token, d -> AudiencePages.unsubscribeDone(d, false));
    }

    /** The link to leave is passed on with its mail, so what it opens is a mail to whom it is of, and no more (S-11). */
    private Response mailPreferences(String token) {
        preferences.mail(token);
        return page(
                token,
                d -> AudiencePages.lostLinkSent(d.newsletter(), d.address().masked()));
    }

    private TemplateInstance nobodys(String token) {
        return unsubscriptions.isSample(token) ? AudiencePages.unsubscribeSample() : AudiencePages.unsubscribeUnknown();
    }

    private Response page(String token, Function<Departure, TemplateInstance> page) {
        var shown = unsubscriptions
                .look(token)
                .map(d -> page.apply(d).setLocale(d.newsletter().locale()))
                .orElseGet(() -> nobodys(token).setLocale(visitor.language()));
        return Response.ok(shown.render(), MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .build();
    }
}
