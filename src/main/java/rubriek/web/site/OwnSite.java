package rubriek.web.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubriek.audience.ListField;
import rubriek.audience.SignUpForm;
import rubriek.web.ForeignOrigin;

/**
 * Signing up from a form on one's own site, by its script: the same rules as our page, in JSON. Only sites that the installation names
 * may ask (Fetch standard, CORS protocol); what they get tells as little about an address as the page does.
 */
@Path("/newsletters/{newsletter}/subscribe.json")
@Produces(MediaType.APPLICATION_JSON)
class OwnSite {

    private static final int UNPROCESSABLE = 422;

    private final SignUpDesk desk;
    private final OwnSites sites;
    private final EvenPace pace;
    private final Visitor visitor;
    private final ObjectMapper json;

    OwnSite(SignUpDesk desk, OwnSites sites, EvenPace pace, Visitor visitor, ObjectMapper json) {
        this.desk = desk;
        this.sites = sites;
        this.pace = pace;
        this.visitor = visitor;
        this.json = json;
    }

    /**
     * What a form needs.
     *
     * @param begun to send back with it, at least two seconds and at most a day later
     */
    record Offer(String title, String language, List<Choice> lists, String begun) {}

    /**
     * @param words what somebody agrees to who chooses it; they belong beside the tick
     * @param fields what it asks besides the address
     */
    record Choice(String slug, String title, String words, List<ListField> fields) {}

    /**
     * What to show.
     *
     * @param field what it is about: {@code email}, {@code lists}, {@code fields.} and a name, or nothing
     * @param meant an address that was probably meant, to be sent as {@code meant}; or send what was typed as {@code sure} too
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Word(
            String message,
            @Nullable String field,
            @Nullable String meant) {}

    @OPTIONS
    public Response may(@HeaderParam("Origin") @Nullable String origin) {
        mustBeOurs(origin);
        return uncached(Response.noContent())
                .header("Access-Control-Allow-Methods", "GET, POST")
                .header("Access-Control-Allow-Headers", "Content-Type")
                .header("Access-Control-Max-Age", "3600")
                .build();
    }

    @GET
    public Response offer(String newsletter, @HeaderParam("Origin") @Nullable String origin) {
        mustBeOurs(origin);
        var form = desk.form(newsletter);
        var lists = form.lists().stream()
                .map(l -> new Choice(l.slug(), l.title(), l.consentText(), l.fields()))
                .toList();
        var offer = new Offer(form.newsletter().title(), form.newsletter().language(), lists, desk.begun(form));
        return uncached(Response.ok(offer)).build();
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> ask(String newsletter, @HeaderParam("Origin") @Nullable String origin, byte[] body) {
        var asked = pace.now();
        var from = mustBeOurs(origin);
        var form = desk.form(newsletter);
        SignUpRequest request;
        try {
            request = read(body);
        } catch (IOException unreadable) {
            return Uni.createFrom().item(unread(form, field(unreadable), 400));
        }
        var attempt = desk.look(form, request);
        if (attempt.wrong())
            return Uni.createFrom()
                    .item(uncached(Response.status(UNPROCESSABLE).entity(wrong(attempt, words(form))))
                            .build());
        var told = Told.of(form, attempt, request);
        if (told.wrong() != null)
            return Uni.createFrom()
                    .item(uncached(Response.status(UNPROCESSABLE).entity(unfit(form, told)))
                            .build());
        var address = desk.take(form, attempt, request.human() ? told : null, from, visitor);
        var message = form.asksMailbox(attempt.lists())
                ? words(form).mailSent(address.masked())
                : words(form).receivedText(address.masked());
        return pace.answer(
                asked,
                uncached(Response.accepted(new Word(message, null, null))).build());
    }

    /** A program that sends something else is answered as a program. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response other(String newsletter, @HeaderParam("Origin") @Nullable String origin) {
        mustBeOurs(origin);
        return unread(desk.form(newsletter), null, 415);
    }

    private SignUpRequest read(byte[] body) throws IOException {
        SignUpRequest request = json.readValue(body, SignUpRequest.class);
        if (request == null) throw new EOFException("null is no request");
        return request;
    }

    /** Which one cannot be read, where that can be told. */
    private static @Nullable String field(IOException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping)) return null;
        var path = mapping.getPath().stream()
                .map(Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return path.isEmpty() ? null : path;
    }

    private static Response unread(SignUpForm form, @Nullable String field, int status) {
        var word = new Word(siteWords(form).sendJson(), field, null);
        return uncached(Response.status(status).entity(word)).build();
    }

    private static Word unfit(SignUpForm form, Told told) {
        return new Word(siteWords(form).doesNotFit(told.title()), "fields." + told.wrong(), null);
    }

    private static Word wrong(SignUpAttempt attempt, AudienceMessages words) {
        if (attempt.emailWrong()) return new Word(words.emailWrong(), "email", null);
        if (attempt.listWrong()) return new Word(words.listWrong(), "lists", null);
        if (attempt.meant().isPresent()) {
            var meant = attempt.meant().orElseThrow();
            return new Word(words.didYouMean(meant), "email", meant);
        }
        return new Word(words.pressAgain(), null, null);
    }

    private String mustBeOurs(@Nullable String origin) {
        if (origin == null || !sites.include(origin)) throw new ForeignOrigin();
        return origin;
    }

    private static ResponseBuilder uncached(ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static SiteMessages siteWords(SignUpForm form) {
        return MessageBundles.get(
                SiteMessages.class, Localized.Literal.of(form.newsletter().language()));
    }

    private static AudienceMessages words(SignUpForm form) {
        return MessageBundles.get(
                AudienceMessages.class, Localized.Literal.of(form.newsletter().language()));
    }
}
