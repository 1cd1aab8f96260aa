package rubriek.issue.importing;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rubriek.shared.Languages;

/** The words by which a reader of any of the five languages knows the parts of an issue. */
final class Vocabulary {

    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    static final Map<String, Integer> MONTHS = months();

    static final String MONTH = MONTHS.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));

    static final String NUMBER =
            "(?:nummer|nr\\.?|no\\.?|issue|number|ausgabe|numéro|n°|nûmer|nûmer|editie|edition|édition)";

    private static final String READ_MORE =
            "(?:lees (?:hier )?(?:verder|meer|het hele (?:artikel|bericht|interview|verhaal)|het"
                    + " (?:artikel|bericht)|hier verder)|verder lezen|meer lezen|meer informatie|read (?:more|on|the full"
                    + " (?:story|article))|continue reading|more information|weiterlesen|mehr lesen|mehr erfahren|mehr"
                    + " dazu|lire (?:la suite|plus|l[’']article)|en savoir plus|lês (?:fierder|mear)|اقرأ المزيد)";

    private static final String ARROW = "(?:->|–>|—>|=>|>>?|→|»|›|⟶|➔|←)";

    /** "Lees verder ->", with or without its address behind it. */
    static final Pattern MORE =
            Pattern.compile("(" + READ_MORE + ")\\s*[:.…]*\\s*" + ARROW + "?\\s*:?\\s*(https?://\\S+)?", IGNORE_CASE);

    /** Another label of a few words, told by the arrow behind it. */
    static final Pattern LABEL =
            Pattern.compile("([^\\s.].{0,58}?[^\\s.])\\s*(?:->|–>|=>|→|←|»|⟶|➔)\\s*(https?://\\S+)?");

    /** "pagina 1 van 2", "Seite 3". */
    static final Pattern FOLIO = Pattern.compile(
            "(?:pagina|page|seite|side|p\\.)\\s*\\d{1,4}(?:\\s*(?:van|of|von|sur|fan|/)\\s*\\d{1,4})?|\\d{1,4}\\s*/\\s*\\d{1,4}|[-–—]?\\s*\\d{1,3}\\s*[-–—]?",
            IGNORE_CASE);

    /** What an edition calls an entry that has no title yet. */
    static final Set<String> UNTITLED = Set.of(
            "Nog zonder titel",
            "No title yet",
            "Noch ohne Titel",
            "Encore sans titre",
            "Noch sûnder titel",
            "بلا عنوان بعد");

    private Vocabulary() {}

    static boolean isReadMore(String words) {
        var more = MORE.matcher(words.strip());
        return more.matches() && more.group(2) == null;
    }

    static Pattern ignoringCase(String pattern) {
        return Pattern.compile(pattern, IGNORE_CASE);
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (var language : Languages.OF_READERS) {
            var locale = Languages.locale(language);
            for (var month : Month.values()) {
                for (var style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                    var name = month.getDisplayName(style, locale)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("\\.$", "");
                    if (name.length() > 2 && !name.matches("\\d+")) months.putIfAbsent(name, month.getValue());
                }
            }
        }
        return Map.copyOf(months);
    }
}
