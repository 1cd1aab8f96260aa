package rubriek.web.site;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import rubriek.audience.ConsentDraft;
import rubriek.audience.Dossiers;
import rubriek.audience.Enrolments;
import rubriek.audience.ListDraft;
import rubriek.audience.ListField;
import rubriek.audience.ListView;
import rubriek.audience.Lists;
import rubriek.audience.NoticeToSend;
import rubriek.audience.Notices;
import rubriek.audience.OptIn;
import rubriek.audience.SubscriberDraft;
import rubriek.audience.SubscriberFilter;
import rubriek.audience.Subscribers;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeyedHash;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.shared.SignedTokens;
import rubriek.support.Kiosk;
import rubriek.support.TickingClock;

/** Lists, readers, and the mails and forms they hold in their hands, for the tests of the pages. */
@ApplicationScoped
class Letterbox {

    static final String WORDS = "Ja, ik wil De Linde in mijn mail.";

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final Kiosk kiosk;
    private final Lists lists;
    private final Enrolments enrolments;
    private final Subscribers subscribers;
    private final Dossiers dossiers;
    private final Notices notices;
    private final SignedTokens tokens;
    private final KeyedHash hash;
    private final TickingClock clock;
    private final DataSource database;

    Letterbox(
            Kiosk kiosk,
            Lists lists,
            Enrolments enrolments,
            Subscribers subscribers,
            Dossiers dossiers,
            Notices notices,
            SignedTokens tokens,
            KeyedHash hash,
            TickingClock clock,
            DataSource database) {
        this.kiosk = kiosk;
        this.lists = lists;
        this.enrolments = enrolments;
        this.subscribers = subscribers;
        this.dossiers = dossiers;
        this.notices = notices;
        this.tokens = tokens;
        this.hash = hash;
        this.clock = clock;
        this.database = database;
    }

    ListView list() {
        return list(kiosk.newsletter(), "De Linde", OptIn.DOUBLE);
    }

    ListView list(String newsletter, String title, OptIn optIn) {
        return lists.create(new ListDraft("l" + UUID.randomUUID(), title, newsletter, optIn, WORDS));
    }

    void asks(ListView list, ListField... fields) {
        lists.change(
                list.slug(),
                d -> new ListDraft(
                        d.slug(), d.title(), d.newsletter(), d.optIn(), d.consentText(), null, null, List.of(fields)),
                null);
    }

    Map<String, String> attributes(ListView list, String email) {
        var found = subscribers.list(list.slug(), new SubscriberFilter(email, null, null), PageRequest.first(1));
        return found.items().get(0).attributes();
    }

    static String someone() {
        return "lezer-" + UUID.randomUUID() + "@lezer.example";
    }

    static String path(ListView list) {
        return "/newsletters/" + list.newsletter() + "/subscribe";
    }

    /** The hidden fields of a page as a browser would post them, in a request that can be added to. */
    static RequestSpecification filled(Response page) {
        var form = given().contentType("application/x-www-form-urlencoded; charset=utf-8");
        HIDDEN.matcher(page.asString())
                .results()
                .forEach((MatchResult field) -> form.formParam(field.group(1), field.group(2)));
        return form;
    }

    /** The form, three seconds after it was opened. */
    RequestSpecification opened(ListView list) {
        var page = given().get(path(list));
        clock.forward(Duration.ofSeconds(3));
        return filled(page);
    }

    Response signUp(ListView list, String email) {
        return opened(list).formParam("email", email).post(path(list));
    }

    void confirmed(ListView list, String email) {
        confirmed(list, email, Map.of());
    }

    void confirmed(ListView list, String email, Map<String, String> attributes) {
        var consent = new ConsentDraft(null, null, "paper form");
        enrolments.add(list.slug(), new SubscriberDraft(email, null, attributes, null, "confirmed", consent), "a test");
    }

    /** Where the address stands on the list; "unknown" when it does not. */
    String status(ListView list, String email) {
        var found = subscribers.list(list.slug(), new SubscriberFilter(email, null, null), PageRequest.first(1));
        return found.items().isEmpty()
                ? "unknown"
                : String.valueOf(found.items().get(0).status()).toLowerCase(Locale.ROOT);
    }

    List<String> steps(ListView list, String email) {
        var found = subscribers.list(list.slug(), new SubscriberFilter(email, null, null), PageRequest.first(1));
        return dossiers.history(found.items().get(0).id(), PageRequest.first(50), Locale.ENGLISH).items().stream()
                .map(step -> step.action().word())
                .toList();
    }

    /** How many confirmations wait for this address. */
    long mails(String email) {
        return mailsTo(email).size();
    }

    String confirmPath(ListView list, String email) {
        return "/confirm/"
                + tokens.sign(Purpose.CONFIRM, subscription(list, email), null, hash.of(new EmailAddress(email)));
    }

    String stayPath(ListView list, String email) {
        return "/stay/" + tokens.sign(Purpose.STAY, subscription(list, email), null, hash.of(new EmailAddress(email)));
    }

    String unsubscribePath(ListView list, String email) {
        return "/unsubscribe/" + tokens.sign(Purpose.UNSUBSCRIBE, subscription(list, email));
    }

    /** The address that the list is left by mail at. */
    String leaveAddress(ListView list, String email) {
        var token = tokens.signCaseless(Purpose.LEAVE_BY_MAIL, subscription(list, email));
        return "afmelden+" + token + "@nieuwsbrief.example";
    }

    String preferencesPath(ListView list, String email) {
        return preferencesPath(list, email, Duration.ofHours(1));
    }

    String preferencesPath(ListView list, String email, Duration lasts) {
        var until = clock.instant().plus(lasts);
        return "/preferences/"
                + tokens.sign(Purpose.PREFERENCES, subscription(list, email), until, hash.of(new EmailAddress(email)));
    }

    /** Whether an issue would reach the address now. */
    boolean reached(ListView list, String email) {
        return 1 == number("select count(*) from recipient where list_id = ? and email = ?", list.id(), email);
    }

    long number(String sql, Object... values) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) select.setObject(i + 1, values[i]);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The mails about the service that wait for this address. */
    List<NoticeToSend> mailsTo(String email) {
        return notices.claim(10_000).stream()
                .filter(n -> n.to().equals(new EmailAddress(email)))
                .toList();
    }

    /** How many mails were ever queued for this address, taken by a courier or not. */
    long queued(String email) {
        var sql = "select count(*) from notice n join subscription s on s.id = n.subscription_id"
                + " join subscriber p on p.id = s.subscriber_id where p.email_key = ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, new EmailAddress(email).key());
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID subscription(ListView list, String email) {
        var sql = "select s.id from subscription s join subscriber p on p.id = s.subscriber_id"
                + " where s.list_id = ? and p.email_key = ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, list.id());
            select.setString(2, new EmailAddress(email).key());
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
