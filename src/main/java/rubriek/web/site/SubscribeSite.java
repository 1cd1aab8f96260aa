package rubriek.web.site;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import rubriek.audience.SignUp;
import rubriek.audience.SignUpForm;
import rubriek.audience.SignUps;
import rubriek.shared.EmailAddress;
import rubriek.shared.Links;
import rubriek.shared.Markdown;
import rubriek.shared.Markup;

/**
 * Signing up. Whatever the address, known, unknown or suppressed, and whoever sends the form, a person or a program, the answer is
 * the same and takes the same time (S-12, S-13).
 */
@Path("/newsletters/{newsletter}/subscribe")
@Produces(MediaType.TEXT_HTML)
class SubscribeSite {

    /** Longer than any of the answers takes to make. */
    private static final Duration EACH_ANSWER = Duration.ofMillis(250);

    private final SignUps signUps;
    private final Patience patience;
    private final Links links;
    private final Clock clock;

    SubscribeSite(SignUps signUps, Patience patience, Links links, Clock clock) {
        this.signUps = signUps;
        this.patience = patience;
        this.links = links;
        this.clock = clock;
    }

    @GET
    public Response form(String newsletter) {
        return form(signUps.form(newsletter), SignUpAttempt.NONE, null);
    }

    /** @param extra what only a program fills in, since people do not see the field */
    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> ask(
            String newsletter,
            @RestForm @Nullable String email,
            @RestForm List<String> list,
            @RestForm @Nullable String begun,
            @RestForm @Nullable String extra) {
        var asked = clock.instant();
        var form = signUps.form(newsletter);
        var since = patience.since(form.newsletter().id(), Objects.requireNonNullElse(begun, ""));
        var human = extra == null || extra.isEmpty();
        var again = since.isEmpty() || (human && patience.isHasty(since.orElseThrow()));
        var attempt = SignUpAttempt.of(form, Objects.requireNonNullElse(email, ""), list, again);
        if (attempt.wrong()) return Uni.createFrom().item(form(form, attempt, since.isEmpty() ? null : begun));
        var address = attempt.address().orElseThrow();
        if (human) signUps.ask(new SignUp(newsletter, address, attempt.lists(), links.subscribe(newsletter)));
        return whenDue(asked, sent(form, address));
    }

    private Uni<Response> whenDue(Instant asked, Response response) {
        var left = EACH_ANSWER.minus(Duration.between(asked, clock.instant()));
        var answer = Uni.createFrom().item(response);
        return left.isNegative() || left.isZero()
                ? answer
                : answer.onItem().delayIt().by(left);
    }

    /** @param earlier when the form was first handed out: who only mends a slip need not wait once more */
    private Response form(SignUpForm form, SignUpAttempt attempt, @Nullable String earlier) {
        var newsletter = form.newsletter();
        var begun = Objects.requireNonNullElseGet(earlier, () -> patience.begun(newsletter.id()));
        var introduction = markup(newsletter.introduction());
        var page = AudiencePages.subscribe(form, attempt, begun, introduction, markup(newsletter.privacyText()))
                .setLocale(newsletter.locale());
        return answer(attempt.wrong() ? 400 : 200, page.render());
    }

    private Response sent(SignUpForm form, EmailAddress address) {
        var page = AudiencePages.subscribeSent(form, address.masked(), signUps.daysToAnswer())
                .setLocale(form.newsletter().locale());
        return answer(200, page.render());
    }

    private static @Nullable Markup markup(@Nullable String text) {
        return text == null ? null : Markdown.of(text).html(2);
    }

    /** The form holds the moment that it was handed out at, so nobody keeps it. */
    private static Response answer(int status, String page) {
        return Response.status(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
