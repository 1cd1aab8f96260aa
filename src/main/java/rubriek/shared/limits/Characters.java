package rubriek.shared.limits;

import java.util.function.IntPredicate;

/** Which characters a text may hold. */
final class Characters {

    private Characters() {}

    /**
     * Not a control character, not half of a surrogate pair, and not one of Unicode's noncharacters, which this program keeps
     * to itself for marking places in a rendered message.
     */
    static boolean printable(int c) {
        return !Character.isISOControl(c)
                && !(c >= 0xD800 && c <= 0xDFFF)
                && !(c >= 0xFDD0 && c <= 0xFDEF)
                && (c & 0xFFFE) != 0xFFFE;
    }

    /** Whether each of a text fits. Without a stream: it is asked of every text of every save. */
    static boolean all(String text, IntPredicate fitting) {
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (!fitting.test(c)) return false;
        }
        return true;
    }

    /** The text without what does not fit. */
    static String only(String text, IntPredicate fitting) {
        if (all(text, fitting)) return text;
        var fits = new StringBuilder();
        text.codePoints().filter(fitting).forEach(fits::appendCodePoint);
        return fits.toString();
    }

    /**
     * What turns the direction of what follows, so that a name or address reads as another: embeddings, overrides and isolates (UAX 9
     * section 2). The marks for one direction only, which Arabic beside Latin needs, are none of them.
     */
    static boolean turns(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** The line ends beyond CR and LF: line separator and paragraph separator. */
    static boolean lineEnd(int c) {
        return c == 0x2028 || c == 0x2029;
    }
}
