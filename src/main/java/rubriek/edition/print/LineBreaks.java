package rubriek.edition.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import rubriek.shared.repair.Repair;

/**
 * Where a line may end: by the rules of a language (the engine's own breaker would also break before a slash), without what
 * a typesetter would not let stand.
 */
final class LineBreaks implements FSTextBreaker {

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}" + SOFT_HYPHEN + "]+");
    private static final int LONG_TEXT = 60;
    private static final int SHORT_WORD = 8;

    /** Longer than any line: it is broken in any case, and sooner than it is read through for each of its lines. */
    private static final int LONGEST_WHOLE = 400;

    private final BreakIterator breaks;
    private String text = "";
    private Run run = Run.NONE;

    LineBreaks(Locale locale) {
        this.breaks = BreakIterator.getLineInstance(locale);
    }

    @Override
    public void setText(String text) {
        this.text = text;
        this.run = Run.NONE;
        breaks.setText(text);
    }

    @Override
    public int next() {
        var next = breaks.next();
        while (next != BreakIterator.DONE && isUgly(next)) {
            next = breaks.next();
        }
        return next;
    }

    private boolean isUgly(int end) {
        return !runBefore(end).isEndless()
                && (hidesHyphen(end)
                        || leavesOneLetter(end)
                        || partsNumber(end)
                        || partsAmount(end)
                        || partsAddress(end)
                        || leavesShortWord(end));
    }

    /**
     * Whether the line would end in a hyphen of the word's own that reads as if it only broke the word: "zorg-/organisatie". Nobody who
     * copies the text, or imports it, could know.
     */
    private boolean hidesHyphen(int end) {
        var behind = LETTERS.matcher(text).region(end, text.length());
        if (charAt(end - 1) != '-' || !behind.lookingAt()) {
            return false;
        }
        var from = end - 1;
        while (Character.isLetterOrDigit(charAt(from - 1)) || charAt(from - 1) == SOFT_HYPHEN) {
            from--;
        }
        var before = plain(text.substring(from, end - 1));
        return !before.isEmpty() && !Repair.keepsHyphen(before, plain(behind.group()));
    }

    private static String plain(String word) {
        return word.replace(String.valueOf(SOFT_HYPHEN), "");
    }

    /** Whether the line would end in "e-", as of "e-mail". */
    private boolean leavesOneLetter(int end) {
        return charAt(end - 1) == '-'
                && Character.isLetter(charAt(end - 2))
                && !Character.isLetterOrDigit(charAt(end - 3));
    }

    /** Whether the line would end in a short number, as of "1 oktober" or "12 uur". */
    private boolean partsNumber(int end) {
        return charAt(end - 1) == ' '
                && Character.isDigit(charAt(end - 2))
                && (charAt(end - 3) == ' ' || (Character.isDigit(charAt(end - 3)) && charAt(end - 4) == ' '));
    }

    /** Whether the line would end within "10:30", or before the number of "€ 1.312,50". */
    private boolean partsAmount(int end) {
        var last = charAt(end - 1);
        if (!Character.isDigit(charAt(end))) return false;
        return last == ' '
                ? Character.getType(charAt(end - 2)) == Character.CURRENCY_SYMBOL
                : last == ':' && Character.isDigit(charAt(end - 2));
    }

    /** Whether an e-mail address would be broken, or a host name at one of its dots, or the line would end in "https:". */
    private boolean partsAddress(int end) {
        if (end == text.length() || Character.isWhitespace(charAt(end - 1))) {
            return false;
        }
        return charAt(end - 1) == '.'
                || (charAt(end - 1) == ':' && charAt(end) == '/')
                || runBefore(end).mail();
    }

    /** Looked up once, as a long run has very many places where it could be broken. */
    private Run runBefore(int end) {
        if (!run.holds(end)) run = Run.around(end, text);
        return run;
    }

    /** Whether nothing but a short word would be left for the last line of a long text. */
    private boolean leavesShortWord(int end) {
        return text.length() >= LONG_TEXT
                && end < text.length()
                && text.length() - end <= SHORT_WORD
                && text.indexOf(' ', end) < 0;
    }

    /** The character there; a space before the beginning and after the end, where lines begin and end too. */
    private char charAt(int index) {
        return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
    }

    /**
     * What stands between two spaces, the one behind it included.
     *
     * @param from where it begins
     * @param to behind its last character
     * @param mail whether it holds the sign of an e-mail address
     */
    private record Run(int from, int to, boolean mail) {

        static final Run NONE = new Run(0, -1, false);

        static Run around(int end, String text) {
            var from = 1 + text.lastIndexOf(' ', end - 2);
            var space = text.indexOf(' ', end - 1);
            var to = space < 0 ? text.length() : space + 1;
            return new Run(from, to, text.substring(from, to).indexOf('@') >= 0);
        }

        /** @param end behind a character of the run that is sought */
        boolean holds(int end) {
            return end > from && end <= to;
        }

        boolean isEndless() {
            return to - from > LONGEST_WHOLE;
        }
    }
}
