package rubriek.web.site;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubriek.audience.SignUpForm;
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

    private final SignUpDesk desk;
    private final Links links;
    private final EvenPace pace;
    private final Visitor visitor;

    SubscribeSite(SignUpDesk desk, Links links, EvenPace pace, Visitor visitor) {
        this.desk = desk;
        this.links = links;
        this.pace = pace;
        this.visitor = visitor;
    }

    @GET
    public Response form(String newsletter) {
        var form = desk.form(newsletter);
        return form(form, SignUpAttempt.NONE, questions(form, SignUpAttempt.NONE, null), null);
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> ask(String newsletter, @BeanParam SignUpFields fields) {
        var asked = pace.now();
        var form = desk.form(newsletter);
        var request = fields.request();
        var attempt = desk.look(form, request);
        var questions = questions(form, attempt, Answers.sent());
        if (attempt.wrong() || (!fields.again() && questions.anyWrong())) {
            var begun = desk.since(form, request).isEmpty() ? null : request.begun();
            return Uni.createFrom().item(form(form, attempt, questions, begun));
        }
        var page = links.subscribe(newsletter);
        if (fields.again()) desk.remind(form, attempt, request.human(), page, visitor);
        else desk.take(form, attempt, request.human() ? Told.of(questions) : null, page, visitor);
        return pace.answer(asked, sent(form, SignUpSent.of(form, attempt, request, fields.again())));
    }

    /** @param answers null before anything was sent */
    private static Questionnaire questions(SignUpForm form, SignUpAttempt attempt, @Nullable Answers answers) {
        var lists = form.lists().stream()
                .map(l -> new Questionnaire.Asker(l.slug(), l.fields(), attempt.chose(l.slug()), true))
                .toList();
        return new Questionnaire(
                lists, Map.of(), answers, form.several(), form.newsletter().locale());
    }

    /** @param earlier when the form was first handed out: who only mends a slip need not wait once more */
    private Response form(SignUpForm form, SignUpAttempt attempt, Questionnaire questions, @Nullable String earlier) {
        var newsletter = form.newsletter();
        var begun = Objects.requireNonNullElseGet(earlier, () -> desk.begun(form));
        var introduction = markup(newsletter.introduction());
        var page = AudiencePages.subscribe(
                        form, attempt, questions, begun, introduction, markup(newsletter.privacyText()))
                .setLocale(newsletter.locale());
        return answer(attempt.wrong() || questions.anyWrong() ? 400 : 200, page.render());
    }

    private Response sent(SignUpForm form, SignUpSent sent) {
        var page = AudiencePages.subscribeSent(form, sent, desk.daysToAnswer())
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
