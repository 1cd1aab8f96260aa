package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.shared.Purpose;
import rubriek.support.DatabaseTest;
import rubriek.support.Golden;

/** What stands in the mails that bring somebody a link of their own. */
@DatabaseTest
class LinkMailsTest {

    private static final Pattern TOKEN =
            Pattern.compile("http://localhost:[0-9]+(/(?:preferences|address)/)[\\w-]{50}");

    @Inject
    Linde linde;

    @Inject
    Notices notices;

    @Inject
    PreferenceLinks links;

    @Inject
    Preferences preferences;

    @Inject
    AddressMoves moves;

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "de", "fr", "fy", "ar"})
    void each_speaks_the_language_that_the_reader_chose(String language) {
        var list = linde.list(linde.newsletter("Stichting Buurtkrant De Linde"), OptIn.DOUBLE);
        var anna = Linde.someone();
        linde.confirmed(anna, list);
        var link = linde.token(Purpose.PREFERENCES, list, anna);
        preferences.change(link, new PreferencesChange(Set.of(list.slug()), null, language, null, false, Map.of()));
        links.mail(list.newsletter(), anna);
        moves.ask(link, Linde.someone());
        var mails = notices.claim(1000).stream()
                .filter(n -> n.newsletter().slug().equals(list.newsletter()))
                .map(NoticeToSend::mail)
                .toList();
        assertEquals(2, mails.size());
        compare("preferences", language, mails.get(0));
        compare("address", language, mails.get(1));
    }

    private static void compare(String kind, String language, NoticeMail mail) {
        Golden.compare("notice/" + kind + "." + language + ".txt", still(mail.subject() + "\n\n" + mail.plain()));
        Golden.compare("notice/" + kind + "." + language + ".html", still(mail.html()));
    }

    private static String still(String text) {
        return TOKEN.matcher(text).replaceAll("https://linde.example$1TOKEN");
    }
}
