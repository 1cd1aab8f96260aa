package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeyedHash;
import rubriek.shared.Purpose;
import rubriek.shared.SignedTokens;
import rubriek.support.DatabaseTest;
import rubriek.support.Golden;
import rubriek.support.TickingClock;
import rubriek.support.Vnu;

/** the mail that asks whether a list is still wanted, and its answer. */
@DatabaseTest
class StaysTest {

    private static final Pattern TOKEN = Pattern.compile("https?://[^/\\s\"]+(/unsubscribe/|/stay/)[\\w-]+");
    private static final Pattern PLACE = Pattern.compile("https?://[^/\\s\"]+/newsletters/[\\w-]+");

    @Inject
    Linde linde;

    @Inject
    Silent silent;

    @Inject
    Stays stays;

    @Inject
    Suppressions suppressions;

    @Inject
    Reconfirmations reconfirmations;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    Subscribers subscribers;

    @Inject
    Preferences preferences;

    @Inject
    Notices notices;

    @Inject
    SignedTokens tokens;

    @Inject
    KeyedHash hash;

    @Inject
    TickingClock clock;

    private final EmailAddress cor = Linde.someone();

    @SuppressWarnings("NullAway.Init")
    private NewsletterView newsletter;

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @BeforeEach
    void cor_was_asked() {
        newsletter = linde.newsletter("Stichting Buurtkrant De Linde");
        list = silent.list(newsletter.slug());
        silent.reader(list, cor);
        silent.morning();
        clock.forward(Duration.ofHours(13));
    }

    @Test
    void A_11_looking_answers_nothing_and_the_button_answers_once_with_the_words_that_were_seen() {
        assertFalse(stays.look(token()).orElseThrow().answered());
        assertEquals(List.of("added", "reconfirm-asked"), linde.steps(list, cor));
        assertTrue(stays.stay(token()).orElseThrow().answered());
        assertTrue(stays.stay(token()).orElseThrow().answered());
        assertEquals(List.of("added", "reconfirm-asked", "reconfirmed"), linde.steps(list, cor));
        assertNull(linde.member(list, cor).lists().get(0).reconfirmAskedAt());
        assertEquals(
                Linde.WORDS,
                linde.text(
                        "select words from consent where action = 'reconfirmed' and subscription_id = cast(? as uuid)",
                        linde.subscription(list, cor).toString()));
        assertEquals(0, reconfirmations.look(list.slug()).due());
    }

    @Test
    void A_11_pressing_it_at_the_same_time_answers_once() throws Exception {
        var token = token();
        Linde.together(4, () -> stays.stay(token));
        assertEquals(List.of("added", "reconfirm-asked", "reconfirmed"), linde.steps(list, cor));
    }

    @Test
    void A_11_S_11_a_link_of_another_purpose_or_mailbox_answers_nothing() {
        for (var other : List.of(
                linde.token(Purpose.PREFERENCES, list, cor),
                linde.token(Purpose.UNSUBSCRIBE, list, cor),
                tokens.sign(Purpose.STAY, linde.subscription(list, cor), null, hash.of(Linde.someone())),
                token().substring(1),
                "x")) {
            assertEquals(Optional.empty(), stays.stay(other));
            assertEquals(Optional.empty(), stays.look(other));
        }
        assertNotNull(linde.member(list, cor).lists().get(0).reconfirmAskedAt());
    }

    @Test
    void A_11_nobody_is_told_that_they_stay_who_gets_no_mail() {
        suppressions.suppress(cor, SuppressionReason.BOUNCE, "550");
        assertEquals(Optional.empty(), stays.look(token()));
        assertEquals(Optional.empty(), stays.stay(token()));
        assertEquals(List.of("added", "reconfirm-asked", "suppressed"), linde.steps(list, cor));
    }

    @Test
    void A_11_who_left_by_the_mail_is_off_and_its_button_brings_nobody_back() {
        var mail = mails().get(0);
        var leave = mail.list() == null ? "" : mail.list().leave().link().getPath();
        unsubscriptions.leave(leave.substring(leave.lastIndexOf('/') + 1), Unsubscriptions.Way.ONE_CLICK);
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, linde.member(list, cor).status());
        assertEquals(Optional.empty(), stays.stay(token()));
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, linde.member(list, cor).status());
        assertEquals(0, reconfirmations.look(list.slug()).unanswered());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "de", "fr", "fy", "ar"})
    void A_11_it_asks_in_the_language_that_the_reader_chose(String language) {
        var noor = Linde.someone();
        silent.reader(list, noor);
        preferences.change(
                linde.token(Purpose.PREFERENCES, list, noor),
                new PreferencesChange(Set.of(list.slug()), null, language, null, false, Map.of()));
        clock.forward(Duration.ofDays(800));
        silent.morning();
        clock.forward(Duration.ofHours(13));
        var mail = mails().stream().filter(m -> m.to().equals(noor)).findFirst().orElseThrow();
        assertEquals(language, mail.language());
        assertEquals(List.of(), Vnu.faultsOfMail(mail.mail().html()));
        Golden.compare(
                "notice/reconfirm." + language + ".txt",
                still(mail.mail().subject() + "\n\n" + mail.mail().plain()));
        Golden.compare(
                "notice/reconfirm." + language + ".html", still(mail.mail().html()));
    }

    private String token() {
        return tokens.sign(Purpose.STAY, linde.subscription(list, cor), null, hash.of(cor));
    }

    private List<NoticeToSend> mails() {
        return notices.claim(1000).stream()
                .filter(n -> n.list() != null && n.list().knownAs().equals(list.slug()))
                .toList();
    }

    private static String still(String text) {
        var links = TOKEN.matcher(text).replaceAll("https://linde.example$1TOKEN");
        return PLACE.matcher(links).replaceAll("https://linde.example/newsletters/linde");
    }
}
