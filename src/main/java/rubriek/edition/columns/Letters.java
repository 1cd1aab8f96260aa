package rubriek.edition.columns;

/** Counts text in a way that survives what a layout does to it: without blanks and without characters that only format. */
final class Letters {

    private Letters() {}

    static boolean isOne(int codePoint) {
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && Character.getType(codePoint) != Character.FORMAT;
    }

    static int in(CharSequence text) {
        return Math.toIntExact(text.codePoints().filter(Letters::isOne).count());
    }
}
