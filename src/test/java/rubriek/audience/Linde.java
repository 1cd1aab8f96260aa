package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import rubriek.newsletter.NewsletterDraft;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.newsletter.Publisher;
import rubriek.newsletter.Sender;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeyedHash;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.shared.SignedTokens;

/** Buurtkrant De Linde and its readers: what the tests of the audience begin with. Every call makes new ones. */
@ApplicationScoped
public class Linde {

    static final String WORDS = "Ja, ik wil Buurtkrant De Linde in mijn mail.";
    static final String PAGE = "https://linde.example/newsletters/linde/subscribe";
    public static final String EDITOR = "token of the editor";

    private final Newsletters newsletters;
    private final Lists lists;
    private final SignUps signUps;
    private final Enrolments enrolments;
    private final Subscribers subscribers;
    private final SignedTokens tokens;
    private final KeyedHash hash;
    private final DataSource database;

    Linde(
            Newsletters newsletters,
            Lists lists,
            SignUps signUps,
            Enrolments enrolments,
            Subscribers subscribers,
            SignedTokens tokens,
            KeyedHash hash,
            DataSource database) {
        this.newsletters = newsletters;
        this.lists = lists;
        this.signUps = signUps;
        this.enrolments = enrolments;
        this.subscribers = subscribers;
        this.tokens = tokens;
        this.hash = hash;
        this.database = database;
    }

    public NewsletterView newsletter() {
        return newsletter("Stichting De Linde " + UUID.randomUUID());
    }

    NewsletterView newsletter(String publisher) {
        return newsletters.create(new NewsletterDraft(
                "n" + UUID.randomUUID(),
                "Buurtkrant De Linde",
                "nl",
                "Europe/Amsterdam",
                null,
                new Publisher(publisher, List.of("Lindeplein 1", "1234 AB Lindedorp"), "post@linde.example", null),
                new Sender("Buurtkrant De Linde", "krant@linde.example", null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    static ListDraft listDraft(NewsletterView newsletter, OptIn optIn) {
        return new ListDraft("l" + UUID.randomUUID(), "Buurtkrant De Linde", newsletter.slug(), optIn, WORDS);
    }

    public ListView list(NewsletterView newsletter, OptIn optIn) {
        return lists.create(listDraft(newsletter, optIn));
    }

    public ListView list() {
        return list(newsletter(), OptIn.DOUBLE);
    }

    public static EmailAddress someone() {
        return new EmailAddress("lezer-" + UUID.randomUUID() + "@lezer.example");
    }

    public void signUp(EmailAddress address, ListView... chosen) {
        var slugs = new ArrayList<String>();
        for (var list : chosen) slugs.add(list.slug());
        signUps.ask(new SignUp(chosen[0].newsletter(), address, Set.copyOf(slugs), PAGE));
    }

    static SubscriberDraft draft(EmailAddress address, String status) {
        var consent = status.equals("confirmed") ? new ConsentDraft(null, null, "paper form") : null;
        return new SubscriberDraft(address.value(), null, null, null, status, consent);
    }

    public SubscriberView confirmed(EmailAddress address, ListView list) {
        return enrolments.add(list.slug(), draft(address, "confirmed"), EDITOR);
    }

    /** The only one on the list whose address this is a part of. */
    public SubscriberView member(ListView list, EmailAddress address) {
        var found =
                subscribers.list(list.slug(), new SubscriberFilter(address.value(), null, null), PageRequest.first(2));
        if (found.total() != 1) throw new AssertionError(found.total() + " people");
        return found.items().get(0);
    }

    public boolean knows(ListView list, EmailAddress address) {
        var filter = new SubscriberFilter(address.value(), null, null);
        return subscribers.list(list.slug(), filter, PageRequest.first(1)).total() > 0;
    }

    public UUID subscription(ListView list, EmailAddress address) {
        return UUID.fromString(text(
                "select cast(s.id as varchar(36)) from subscription s join subscriber p on p.id = s.subscriber_id"
                        + " where s.list_id = cast(? as uuid) and p.email_key = ?",
                list.id().toString(),
                address.key()));
    }

    public String token(Purpose purpose, ListView list, EmailAddress address) {
        return tokens.sign(purpose, subscription(list, address), null, bound(purpose) ? hash.of(address) : "");
    }

    private static boolean bound(Purpose purpose) {
        return purpose == Purpose.PREFERENCES || purpose == Purpose.CONFIRM || purpose == Purpose.STAY;
    }

    /** How many confirmations were ever asked for. */
    long notices(ListView list) {
        return number(
                "select count(*) from notice n join subscription s on s.id = n.subscription_id where s.list_id = cast(? as uuid)",
                list.id().toString());
    }

    public List<String> steps(ListView list, EmailAddress address) {
        return texts(
                "select c.action from consent c where c.subscription_id = cast(? as uuid) order by c.id",
                subscription(list, address).toString());
    }

    public long number(String sql, String... values) {
        return Long.parseLong(text(sql, values));
    }

    String text(String sql, String... values) {
        return texts(sql, values).get(0);
    }

    public List<String> texts(String sql, String... values) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) select.setString(i + 1, values[i]);
            var found = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Does the same thing several times at once. */
    public static <T> List<T> together(int times, Callable<T> task) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(times);
        try {
            var answers = new ArrayList<T>();
            for (var each : threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> task).toList())) answers.add(each.get());
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
