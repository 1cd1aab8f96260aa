package rubriek.dispatch.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words for a header: what may stand there as it is, what must be quoted, and what must be encoded (RFC 5322, RFC 2047). */
final class HeaderText {

    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+");
    /** Printable ASCII whose white space survives folding: single, inside, and often enough. */
    private static final Pattern FOLDABLE = Pattern.compile("[!-~]{1,60}( [!-~]{1,60})*");

    private HeaderText() {}

    /** The text itself, when a header may hold it (H-13): no control character, and none of the marks of a placeholder. */
    static String clean(String what, String text) {
        if (text.chars().anyMatch(c -> Character.isISOControl(c) || c == Placeholder.OPEN || c == Placeholder.CLOSE))
            throw new IllegalArgumentException("a control character in the " + what);
        return text;
    }

    /** Unstructured text (RFC 5322 section 3.2.5) as pieces that may be folded between, the first at most {@code room} wide. */
    static List<String> unstructured(String text, int room) {
        return asItIs(text) ? List.of(text.split(" ", -1)) : encodedWords(text, room);
    }

    /** A phrase (RFC 5322 section 3.2.5), such as a display name: atoms, a quoted string or encoded words. */
    static List<String> phrase(String text, int room) {
        if (!asItIs(text)) return encodedWords(text, room);
        if (ATOMS.matcher(text).matches()) return List.of(text.split(" ", -1));
        return List.of(('"' + text.replaceAll("[\"\\\\]", "\\\\$0") + '"').split(" ", -1));
    }

    private static boolean asItIs(String text) {
        return !text.contains("=?") && FOLDABLE.matcher(text).matches();
    }

    /** RFC 2047: words of at most 75 characters that never end inside a character (M-08, M-09). */
    private static List<String> encodedWords(String text, int room) {
        var words = new ArrayList<String>();
        var coding = WordCoding.shortestFor(text.getBytes(StandardCharsets.UTF_8));
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
