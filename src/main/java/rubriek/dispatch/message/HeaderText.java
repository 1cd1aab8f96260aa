package rubriek.dispatch.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words for a header: what may stand there as it is, what must be quoted, and what must be encoded (RFC 5322, RFC 2047). */
final class HeaderText {

    private static final Pattern ATOM = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,60}");
    /** Printable, and not so long that it could not be folded. */
    private static final Pattern WORD = Pattern.compile("[!-~]{1,60}");

    private HeaderText() {}

    /** The text itself, when a header may hold it (H-13): no control character, and none of the marks of a placeholder. */
    static String clean(String what, String text) {
        if (text.chars().anyMatch(c -> Character.isISOControl(c) || c == Placeholder.OPEN || c == Placeholder.CLOSE))
            throw new IllegalArgumentException("a control character in the " + what);
        return text;
    }

    /** Unstructured text (RFC 5322 section 3.2.5) as pieces that may be folded between, the first at most {@code room} wide. */
    static List<String> unstructured(String text, int room) {
        return pieces(text, WORD, room);
    }

    /** A phrase (RFC 5322 section 3.2.5), such as a display name: atoms, a quoted string or encoded words. */
    static List<String> phrase(String text, int room) {
        var words = words(text);
        var quotes = words.stream().allMatch(word -> standsAlone(word, WORD))
                && !words.stream().allMatch(word -> standsAlone(word, ATOM));
        return quotes ? words('"' + text.replaceAll("[\"\\\\]", "\\\\$0") + '"') : pieces(text, ATOM, room);
    }

    /** Only the words that cannot stand as they are get encoded: those side by side together, with the spaces between them. */
    private static List<String> pieces(String text, Pattern plain, int room) {
        var words = words(text);
        // white space that is not single and inside would be lost between pieces
        if (words.contains("")) return encodedWords(text, room);
        var pieces = new ArrayList<String>();
        for (int at = 0, end; at < words.size(); at = end) {
            end = at + 1;
            if (standsAlone(words.get(at), plain)) {
                pieces.add(words.get(at));
                continue;
            }
            while (end < words.size() && !standsAlone(words.get(end), plain)) end++;
            pieces.addAll(encodedWords(String.join(" ", words.subList(at, end)), at == 0 ? room : WordCoding.WIDEST));
        }
        return pieces;
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }

    private static boolean standsAlone(String word, Pattern plain) {
        return !word.contains("=?") && plain.matcher(word).matches();
    }

    /**
     * RFC 2047: words of at most 75 characters that never end inside a character (M-08, M-09). One where one will do: not every
     * program joins two of them in a name as it should.
     */
    private static List<String> encodedWords(String text, int room) {
        var coding = WordCoding.shortestFor(text.getBytes(StandardCharsets.UTF_8));
        if (coding.width(text) <= WordCoding.WIDEST) return List.of(coding.word(text));
        var words = new ArrayList<String>();
        var start = 0;
        for (int at = 0, next; at < text.length(); at = next) {
            next = text.offsetByCodePoints(at, 1);
            var width = words.isEmpty() ? room : WordCoding.WIDEST;
            if (at > start && coding.width(text.substring(start, next)) > width) {
                words.add(coding.word(text.substring(start, at)));
                start = at;
            }
        }
        words.add(coding.word(text.substring(start)));
        return words;
    }
}
