package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.issue.Hand;
import rubriek.issue.Issues;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.shared.EmailAddress;
import rubriek.shared.Purpose;
import rubriek.support.DatabaseTest;
import rubriek.support.Golden;
import rubriek.support.Sample;
import rubriek.support.TickingClock;
import rubriek.support.Vnu;

/** Whoever signs up themselves is greeted once, if the list wants so. */
@DatabaseTest
class WelcomeTest {

    private static final Pattern TOKEN = Pattern.compile("https?://[^/\\s\"]+(/unsubscribe/)[\\w-]+");
    private static final Pattern PLACE = Pattern.compile("https?://[^/\\s\"]+/newsletters/[\\w-]+");
    private static final Welcome PLAIN = new Welcome(null, null, false);

    @Inject
    Linde linde;

    @Inject
    Lists lists;

    @Inject
    Confirmations confirmations;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    Suppressions suppressions;

    @Inject
    Preferences preferences;

    @Inject
    Newsletters newsletters;

    @Inject
    Issues issues;

    @Inject
    Notices notices;

    @Inject
    TickingClock clock;

    private final EmailAddress cor = Linde.someone();

    @Test
    void who_confirms_is_greeted_with_the_ways_out_of_every_issue() {
        var list = list(OptIn.DOUBLE, PLAIN);
        linde.signUp(cor, list);
        assertEquals(List.of(), welcomes(list), "who did not confirm is on no list");
        confirm(list);
        var mail = welcomes(list).get(0);
        var headers = Objects.requireNonNull(mail.list());
        assertEquals(list.slug(), headers.knownAs());
        assertEquals(cor, mail.to());
        for (var part : List.of(mail.mail().plain(), mail.mail().html()))
            assertTrue(part.contains(headers.leave().link().toString()) && part.contains("/preferences"), part);
    }

    @Test
    void with_single_opt_in_the_form_is_enough() {
        var list = list(OptIn.SINGLE, PLAIN);
        linde.signUp(cor, list);
        assertEquals(1, welcomes(list).size());
    }

    @Test
    void nobody_is_greeted_where_the_list_has_no_welcome_or_somebody_else_put_them_there() {
        var silent = list(OptIn.SINGLE, null);
        linde.signUp(cor, silent);
        var list = list(OptIn.DOUBLE, PLAIN);
        linde.confirmed(cor, list);
        assertEquals(0, queued(silent) + queued(list));
    }

    @Test
    void nobody_is_greeted_twice_however_they_come_back() throws Exception {
        var list = list(OptIn.DOUBLE, PLAIN);
        linde.signUp(cor, list);
        var token = linde.token(Purpose.CONFIRM, list, cor);
        Linde.together(4, () -> confirmations.confirm(token));
        var leave = linde.token(Purpose.UNSUBSCRIBE, list, cor);
        unsubscriptions.leave(leave, Unsubscriptions.Way.PAGE);
        unsubscriptions.comeBack(leave);
        unsubscriptions.leave(leave, Unsubscriptions.Way.PAGE);
        clock.forward(Duration.ofHours(25));
        linde.signUp(cor, list);
        confirm(list);
        assertEquals(SubscriptionStatus.CONFIRMED, linde.member(list, cor).status());
        assertEquals(1, queued(list));
    }

    @Test
    void who_left_or_was_suppressed_before_it_was_sent_gets_none() {
        var list = list(OptIn.SINGLE, PLAIN);
        linde.signUp(cor, list);
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, cor), Unsubscriptions.Way.PAGE);
        var other = list(OptIn.SINGLE, PLAIN);
        var noor = Linde.someone();
        linde.signUp(noor, other);
        suppressions.suppress(noor, SuppressionReason.BOUNCE, "550");
        assertEquals(List.of(), welcomes(list));
        assertEquals(List.of(), welcomes(other));
    }

    @Test
    void the_lists_own_words_are_markdown_and_nobody_elses_html() {
        var own = new Welcome(
                "Fijn dat je er bent", "Dag **buur**, lees [de regels](https://linde.example/regels). <b>x</b>", false);
        var list = list(OptIn.SINGLE, own);
        linde.signUp(cor, list);
        var mail = welcomes(list).get(0).mail();
        assertEquals("Fijn dat je er bent", mail.subject());
        assertTrue(mail.html().contains("<strong>buur</strong>"), mail.html());
        assertTrue(mail.html().contains("href=\"https://linde.example/regels\""), mail.html());
        assertFalse(mail.html().contains("<b>x"), mail.html());
        assertTrue(mail.plain().contains("https://linde.example/regels"), mail.plain());
    }

    @Test
    void the_latest_issue_is_shown_once_one_was_sent() {
        var newsletter = newsletters.create(Sample.newsletterDraft("n" + UUID.randomUUID()));
        var list = list(newsletter, OptIn.SINGLE, new Welcome(null, null, true));
        linde.signUp(cor, list);
        assertFalse(welcomes(list).get(0).mail().plain().contains("In het laatste nummer"));
        var issue = issues.create(newsletter.slug(), Sample.number9Draft(), Hand.named("test"));
        issues.publish(issue.id());
        linde.signUp(Linde.someone(), list);
        var mail = welcomes(list).get(0).mail();
        assertEquals(List.of(), Vnu.faultsOfMail(mail.html()));
        Golden.compare("notice/welcome-latest.nl.txt", still(mail.subject() + "\n\n" + mail.plain()));
        Golden.compare("notice/welcome-latest.nl.html", still(mail.html()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "de", "fr", "fy", "ar"})
    void it_speaks_the_language_that_the_reader_chose(String language) {
        var newsletter = linde.newsletter("Stichting Buurtkrant De Linde");
        var first = linde.list(newsletter, OptIn.DOUBLE);
        linde.confirmed(cor, first);
        preferences.change(
                linde.token(Purpose.PREFERENCES, first, cor),
                new PreferencesChange(Set.of(first.slug()), null, language, null, false, Map.of()));
        var list = list(newsletter, OptIn.SINGLE, PLAIN);
        linde.signUp(cor, list);
        var mail = welcomes(list).get(0);
        assertEquals(language, mail.language());
        assertEquals(List.of(), Vnu.faultsOfMail(mail.mail().html()));
        Golden.compare(
                "notice/welcome." + language + ".txt",
                still(mail.mail().subject() + "\n\n" + mail.mail().plain()));
        Golden.compare("notice/welcome." + language + ".html", still(mail.mail().html()));
    }

    private ListView list(OptIn optIn, @Nullable Welcome welcome) {
        return list(linde.newsletter(), optIn, welcome);
    }

    private ListView list(NewsletterView newsletter, OptIn optIn, @Nullable Welcome welcome) {
        return lists.create(new ListDraft(
                "l" + UUID.randomUUID(),
                "Buurtkrant De Linde",
                newsletter.slug(),
                optIn,
                Linde.WORDS,
                welcome,
                null,
                null));
    }

    private void confirm(ListView list) {
        confirmations.confirm(linde.token(Purpose.CONFIRM, list, cor));
    }

    /** Those that are due, of this list. */
    private List<NoticeToSend> welcomes(ListView list) {
        return notices.claim(1000).stream()
                .filter(n -> n.list() != null && n.list().knownAs().equals(list.slug()))
                .toList();
    }

    private long queued(ListView list) {
        return linde.number(
                "select count(*) from notice n join subscription s on s.id = n.subscription_id"
                        + " where n.kind = 'welcome' and s.list_id = cast(? as uuid)",
                list.id().toString());
    }

    private static String still(String text) {
        var links = TOKEN.matcher(text).replaceAll("https://linde.example$1TOKEN");
        return PLACE.matcher(links).replaceAll("https://linde.example/newsletters/linde");
    }
}
