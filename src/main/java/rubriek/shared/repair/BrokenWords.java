package rubriek.shared.repair;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words and addresses that the end of a line had broken. A hyphen stays where it belongs to the word: before "en" ("zorg- en
 * welzijn"), before a capital ("Noord-Holland"), between clashing vowels, or where the text itself has the word with it.
 */
final class BrokenWords {

    private static final Pattern SOFT_HYPHEN = Pattern.compile("\u00AD(?:[ \\t]*\\r?\\n[ \\t]*(?=\\p{L}))?");

    private static final Pattern AT_LINE_END =
            Pattern.compile("(?<![\\p{L}\\p{N}])([\\p{L}\\p{N}]++)[-\u2010][ \\t]*(?:\\r?\\n[ \\t]*){1,2}(\\p{L}+)");

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern LAST_HALF = Pattern.compile("(?<![\\p{L}\\p{N}])([\\p{L}\\p{N}]++)[-\u2010]$");
    private static final Pattern FIRST_WORD = Pattern.compile("^\\p{L}+");

    private static final Pattern BEFORE_SPACE =
            Pattern.compile("(?<![\\p{L}\\p{N}-])(\\p{L}{3,}+)[-\u2010] (\\p{Ll}{3,})");

    /** A compound whose linking letters show that it is one word: "jongeren-werkers", "samenlevingsop-bouw". */
    private static final Pattern IN_A_COMPOUND = Pattern.compile(
            "(?<![\\p{L}-])(\\p{L}\\p{Ll}*(?:ings(?:op|in|uit|aan|af|om)|(?:ing|heid|teit|schap|atie)s|(?<=\\p{L}{4})en))-"
                    + "((?:werk|werker|werkers|bouw|organisatie|organisaties|initiatief|initiatieven|regisseur|regisseurs"
                    + "|centrum|begeleiding|begeleider|begeleiders|ondersteuning|netwerk|netwerken))(?![\\p{L}-])");

    private static final Pattern HYPHENATED =
            Pattern.compile("(?<![\\p{L}-])(\\p{Ll}{3,}+)-(\\p{Ll}{3,}+)(?![\\p{L}-])");

    private static final Pattern MAIL_ADDRESS = Pattern.compile(
            "(@[\\p{Alnum}-]++)\\.[ \\t]?(?:\\r?\\n)?[ \\t]?(?<=[ \\t\\n])(nl|be|de|fr|eu|com|org|net|info)\\b");

    /** A path that goes on behind a slash at the end of the line; "de" is a word too, so the host must not end a sentence part. */
    private static final Pattern WEB_ADDRESS = Pattern.compile(
            "(?<![\\p{L}\\p{N}/.-])((?:www\\.)?[\\p{Alnum}-]++\\.(?:nl|be|de|fr|eu|com|org|net))/"
                    + " (\\p{Ll}[\\p{Ll}\\p{N}]*(?=[-/][\\p{Ll}\\p{N}])|\\p{Ll}+(?=[.)]?(?:\\s*$)))",
            Pattern.MULTILINE);

    /** Words that the first half of a compound waits for, in the five languages of readers. */
    private static final Set<String> LINKS = Set.of(
            "en", "of", "and", "or", "und", "oder", "et", "ou", "noch", "tot", "bis", "sowie", "to", "nor", "enof", "i",
            "lub");

    /** Words that are never the second half of another. */
    private static final Set<String> SMALL = Set.of(
            "maar",
            "want",
            "dus",
            "die",
            "dat",
            "het",
            "een",
            "niet",
            "ook",
            "met",
            "voor",
            "van",
            "bij",
            "naar",
            "door",
            "over",
            "uit",
            "als",
            "dan",
            "wat",
            "wie",
            "hoe",
            "zijn",
            "was",
            "wel",
            "nog",
            "but",
            "the",
            "not",
            "with",
            "for",
            "from",
            "that",
            "this",
            "aber",
            "der",
            "das",
            "ein",
            "eine",
            "nicht",
            "auch",
            "mit",
            "von",
            "mais",
            "les",
            "des",
            "une",
            "pas",
            "avec",
            "pour",
            "dans",
            "que",
            "qui",
            "omdat",
            "terwijl",
            "waar",
            "toch",
            "resp",
            "respectievelijk");

    private static final Set<String> KEEPS_ITS_HYPHEN = Set.of(
            "oud", "ex", "niet", "non", "vice", "bijna", "interim", "adjunct", "sociaal", "noord", "zuid", "oost",
            "west", "self", "well", "e", "tv", "it", "pdf", "semi", "quasi", "sint");

    /** No hyphenation leaves fewer letters for the next line. */
    private static final int SHORTEST_HALF = 3;

    private static final String CLASHES = "aa ae ai au ee ei eu ie ii ij oe oi oo ou ui uu éa ée éi";

    private BrokenWords() {}

    static void mend(Draft draft) {
        draft.replace(ChangeKind.SOFT_HYPHEN, SOFT_HYPHEN, found -> "");
        var words = words(draft.text());
        draft.replace(ChangeKind.BROKEN_WORD, AT_LINE_END, found -> joined(found.group(1), found.group(2), words));
        mendWithinLines(draft);
    }

    static void mendWithinLines(Draft draft) {
        draft.replace(
                ChangeKind.SOFT_HYPHEN, SOFT_HYPHEN, found -> found.group().length() == 1 ? "" : null);
        draft.replace(ChangeKind.BROKEN_WORD, BEFORE_SPACE, BrokenWords::fragments);
        draft.replace(ChangeKind.BROKEN_WORD, IN_A_COMPOUND, found -> found.group(1) + found.group(2));
        var words = words(draft.text());
        draft.replace(ChangeKind.BROKEN_WORD, HYPHENATED, found -> knownAsOne(found, words));
        draft.replace(ChangeKind.BROKEN_ADDRESS, MAIL_ADDRESS, found -> found.group(1) + "." + found.group(2));
        draft.replace(ChangeKind.BROKEN_ADDRESS, WEB_ADDRESS, found -> found.group(1) + "/" + found.group(2));
    }

    /** The two halves of a word as the paragraph has them that they were broken in. */
    static String joined(String first, String second, Set<String> words) {
        if (LINKS.contains(second)) return first + "- " + second;
        var whole = first + "-" + second;
        return keepsHyphen(first, second) || words.contains(whole.toLowerCase(Locale.ROOT)) ? whole : first + second;
    }

    static String joinedLines(String line, String next, Set<String> words) {
        var first = LAST_HALF.matcher(line);
        var second = FIRST_WORD.matcher(next);
        if (line.endsWith("\u00AD")) return line.substring(0, line.length() - 1) + next;
        if (!first.find() || !second.find()) return line + " " + next;
        return line.substring(0, first.start())
                + joined(first.group(1), second.group(), words)
                + next.substring(second.end());
    }

    private static boolean keepsHyphen(String first, String second) {
        var seam = (first.substring(first.length() - 1) + second.charAt(0)).toLowerCase(Locale.ROOT);
        return Character.isUpperCase(second.charAt(0))
                || Character.isDigit(first.charAt(first.length() - 1))
                || first.length() == 1
                || second.length() < SHORTEST_HALF
                || (first.length() > 1 && first.equals(first.toUpperCase(Locale.ROOT)))
                || KEEPS_ITS_HYPHEN.contains(first.toLowerCase(Locale.ROOT))
                || CLASHES.contains(seam);
    }

    private static @Nullable String fragments(MatchResult found) {
        var second = found.group(2);
        if (LINKS.contains(second) || SMALL.contains(second)) return null;
        return keepsHyphen(found.group(1), second) ? null : found.group(1) + second;
    }

    /** With a hyphen here and as one word elsewhere in the text, in a text that has the hyphen no more often. */
    private static @Nullable String knownAsOne(MatchResult found, Set<String> words) {
        var whole = found.group(1) + found.group(2);
        if (KEEPS_ITS_HYPHEN.contains(found.group(1)) || !words.contains(whole)) return null;
        return whole;
    }

    static Set<String> words(String text) {
        var words = new HashSet<String>();
        var found = WORD.matcher(text);
        while (found.find()) words.add(found.group().toLowerCase(Locale.ROOT));
        return words;
    }
}
