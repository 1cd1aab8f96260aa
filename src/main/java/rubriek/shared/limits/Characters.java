package rubriek.shared.limits;

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

    /** The line ends beyond CR and LF: line separator and paragraph separator. */
    static boolean lineEnd(int c) {
        return c == 0x2028 || c == 0x2029;
    }
}
