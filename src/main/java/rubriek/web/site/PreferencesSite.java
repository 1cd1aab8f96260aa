package rubriek.web.site;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import rubriek.audience.AddressMoves;
import rubriek.audience.OwnData;
import rubriek.audience.Preferences;
import rubriek.audience.PreferencesChange;
import rubriek.audience.PreferencesView;
import rubriek.shared.EmailAddress;
import rubriek.shared.Json;

/**
 * A reader's own page, by the link that was mailed to them: lists, pause, name, language, address, all their data, and the end of it.
 * Looking changes nothing; every change is a button.
 */
@Path("/preferences/{token}")
@TokenPage
class PreferencesSite {

    private final Preferences preferences;
    private final AddressMoves moves;
    private final OwnData data;
    private final DeadLinks dead;
    private final Rush rush;
    private final Visitor visitor;

    PreferencesSite(
            Preferences preferences, AddressMoves moves, OwnData data, DeadLinks dead, Rush rush, Visitor visitor) {
        this.preferences = preferences;
        this.moves = moves;
        this.data = data;
        this.dead = dead;
        this.rush = rush;
        this.visitor = visitor;
    }

    @GET
    public Response look(String token) {
        return page(token, PreferencesForm.NONE);
    }

    @POST
    @Path("save")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            String token,
            @RestForm List<String> list,
            @RestForm @Nullable String name,
            @RestForm @Nullable String language,
            @RestForm @Nullable String pause,
            @RestForm @Nullable String statistics) {
        var given = Objects.requireNonNullElse(name, "").strip();
        var wanted =
                new PreferencesChange(Set.copyOf(list), given, language, months(pause), statistics != null, Map.of());
        return shown(token, view -> save(token, view, wanted));
    }

    private Response save(String token, PreferencesView view, PreferencesChange sent) {
        var questions = questions(view, sent.lists(), Answers.sent());
        var wanted = sent.with(questions.changes());
        var nameWrong = !preferences.takes(wanted);
        if (nameWrong || questions.anyWrong())
            return page(view, PreferencesForm.notSaved(wanted, nameWrong), questions, token);
        return preferences
                .change(token, wanted)
                .map(saved -> page(saved, PreferencesForm.SAVED, token))
                .orElseGet(dead::preferences);
    }

    @POST
    @Path("address")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response address(String token, @RestForm @Nullable String email) {
        var given = Objects.requireNonNullElse(email, "").strip();
        return EmailAddress.parse(given)
                .map(address -> shown(token, view -> address(token, view, address)))
                .orElseGet(() -> page(token, PreferencesForm.wrongEmail(given)));
    }

    private Response address(String token, PreferencesView view, EmailAddress address) {
        rush.admit(visitor.address(), view.newsletter().slug());
        moves.ask(token, address);
        return page(token, PreferencesForm.MAILED);
    }

    /** All that is known, as a file: JSON, which other programs read and people can too. */
    @POST
    @Path("data")
    @Produces(MediaType.APPLICATION_JSON)
    public Response data(String token) {
        return data.tell(token)
                .map(all -> Response.ok(Json.write(all), MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rubriek.json\"")
                        .build())
                .orElseGet(dead::preferences);
    }

    /** Asks once more, since nothing brings it back. */
    @GET
    @Path("erase")
    public Response askToErase(String token) {
        return shown(
                token,
                view -> Html.answer(
                        200, AudiencePages.preferencesErase(view, token).setLocale(view.locale())));
    }

    @POST
    @Path("erase")
    public Response erase(String token) {
        var locale = preferences.look(token).map(PreferencesView::locale);
        return data.erase(token)
                .map(newsletter -> Html.answer(
                        200,
                        AudiencePages.preferencesErased(newsletter).setLocale(locale.orElseGet(newsletter::locale))))
                .orElseGet(dead::preferences);
    }

    private Response page(String token, PreferencesForm form) {
        return shown(token, view -> page(view, form, token));
    }

    private static Response page(PreferencesView view, PreferencesForm form, String token) {
        return page(view, form, questions(view, Set.of(), null), token);
    }

    private static Response page(PreferencesView view, PreferencesForm form, Questionnaire questions, String token) {
        var page = AudiencePages.preferences(view, form, questions, token).setLocale(view.locale());
        return Html.answer(form.wrong() || questions.anyWrong() ? 400 : 200, page);
    }

    /** @param answers null when nothing was sent */
    private static Questionnaire questions(PreferencesView view, Set<String> chosen, @Nullable Answers answers) {
        var lists = view.lists().stream()
                .filter(l -> l.chosen() || l.open())
                .map(l -> new Questionnaire.Asker(l.slug(), l.fields(), chosen.contains(l.slug()), !l.chosen()))
                .toList();
        return new Questionnaire(lists, view.attributes(), answers, true, view.locale());
    }

    private Response shown(String token, Function<PreferencesView, Response> page) {
        return preferences.look(token).map(page).orElseGet(dead::preferences);
    }

    private static @Nullable Integer months(@Nullable String pause) {
        if (pause == null || pause.isEmpty()) return null;
        if (!pause.matches("[0-" + PreferencesChange.LONGEST_PAUSE + "]")) throw new BadRequestException();
        return Integer.valueOf(pause);
    }
}
