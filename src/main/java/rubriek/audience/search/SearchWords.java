package rubriek.audience.search;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words that a person is found by, and how what somebody typed is compared with them: in lower case, without accents, from their
 * beginnings. {@code Zoë.de-Boer@lezer.example} is found by {@code zoe}, {@code zoe.de}, {@code boer}, {@code @lez} and {@code lezer},
 * and {@code Łukasz} by {@code lukasz}.
 */
public final class SearchWords {

    /** More than this nobody types; the rest is passed over. */
    private static final int MOST_TERMS = 8;

    private static final int LONGEST = 800;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    /** Letters of which Unicode knows no parts, and what people type who have no such key. V230 names the same ones. */
    private static final Map<String, String> LETTERS = Map.of(
            "ł", "l", "ø", "o", "đ", "d", "ħ", "h", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe", "þ", "th", "ð", "d");

    private static final Pattern LETTER = Pattern.compile("[" + String.join("", LETTERS.keySet()) + "]");

    private SearchWords() {}

    /**
     * The whole address, its domain with and without the sign, the parts of what stands before it; each word of name and tags, and its
     * parts. What stands before the sign is found by the whole address.
     */
    public static Set<String> of(String email, @Nullable String name, Collection<String> tags) {
        var address = plain(email);
        var sign = address.lastIndexOf('@');
        var words = new TreeSet<String>();
        addRuns(words, address.substring(0, sign), SearchWords::isPart);
        words.addAll(List.of(cut(address), address.substring(sign), address.substring(sign + 1)));
        if (name != null) addWordsAndParts(words, plain(name));
        for (var tag : tags) addWordsAndParts(words, plain(tag));
        return words;
    }

    /** What was typed, word by word; each has to be the beginning of a word of the person. */
    public static List<String> terms(String typed) {
        return SPACE.splitAsStream(plain(typed))
                .filter(term -> !term.isEmpty())
                .distinct()
                .limit(MOST_TERMS)
                .toList();
    }

    /** As it is compared. */
    public static String plain(String text) {
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(text))
            return text.toLowerCase(Locale.ROOT).strip();
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var bare = ACCENT.matcher(apart).replaceAll("").strip();
        return LETTER.matcher(bare).replaceAll(letter -> Objects.requireNonNull(LETTERS.get(letter.group())));
    }

    /** As it lies in the index. */
    public static byte[] octets(String word) {
        return cut(word).getBytes(StandardCharsets.UTF_8);
    }

    /** An index takes no more octets than PostgreSQL's; two words that begin with as many are one. */
    private static String cut(String word) {
        if (word.length() * 3 <= LONGEST) return word;
        var octets = word.getBytes(StandardCharsets.UTF_8);
        var end = Math.min(octets.length, LONGEST);
        while (end < octets.length && (octets[end] & 0xc0) == 0x80) end--;
        return new String(octets, 0, end, StandardCharsets.UTF_8);
    }

    /** The first octets behind all that begin with this word; the last octet of UTF-8 is never the last one there is. */
    public static byte[] behind(String word) {
        var end = octets(word);
        if (end.length == 0) return new byte[] {(byte) 0xff};
        end[end.length - 1]++;
        return end;
    }

    private static void addWordsAndParts(Set<String> words, String text) {
        addRuns(words, text, c -> c != ' ' && (c < '\t' || c > '\r'));
        addRuns(words, text, SearchWords::isPart);
    }

    private static boolean isPart(int character) {
        var type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** The longest stretches of such characters. */
    private static void addRuns(Set<String> words, String text, IntPredicate within) {
        var from = -1;
        for (var at = 0; at <= text.length(); ) {
            var end = at == text.length();
            var character = end ? 0 : text.codePointAt(at);
            var inside = !end && within.test(character);
            if (inside && from < 0) from = at;
            if (!inside && from >= 0) {
                words.add(cut(text.substring(from, at)));
                from = -1;
            }
            at += end ? 1 : Character.charCount(character);
        }
    }
}
