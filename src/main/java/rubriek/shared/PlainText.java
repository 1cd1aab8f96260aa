package rubriek.shared;

/** Manners of plain text mail (P-04). */
public final class PlainText {

    /** As wide as a line of text is read with ease; a longer heading gets no longer line. */
    static final int WIDEST_LINE = 72;

    /** What parts the signature from the text, without its blank. */
    private static final String SIGNATURE = "--";

    private PlainText() {}

    /** A heading on a line, and a line of this character under it. */
    public static String underlined(String heading, char with) {
        var width = heading.lines()
                .mapToInt(line -> line.codePointCount(0, line.length()))
                .max()
                .orElse(0);
        return heading + "\n" + String.valueOf(with).repeat(Math.min(width, WIDEST_LINE));
    }

    /**
     * Never two empty lines after one another, nor one before the first words, nor blanks at the end of a line, except in the
     * signature's {@code "-- "}; one line end at the end. By hand and not by regular expressions, since every piece of every mail goes
     * through it.
     */
    public static String tidy(String text) {
        var whole = text.replace("\r\n", "\n").stripTrailing();
        var out = new StringBuilder(whole.length() + 1);
        var parted = false;
        for (var start = 0; start <= whole.length(); ) {
            var next = whole.indexOf('\n', start);
            var end = next < 0 ? whole.length() : next;
            var filled = filledTo(whole, start, end);
            if (filled > start) {
                if (!out.isEmpty()) out.append(parted ? "\n\n" : "\n");
                out.append(whole, start, filled);
            }
            parted = filled == start;
            start = end + 1;
        }
        return out.append('\n').toString();
    }

    /** Where a line ends without the blanks behind it. */
    private static int filledTo(String text, int start, int end) {
        var filled = end;
        while (filled > start && (text.charAt(filled - 1) == ' ' || text.charAt(filled - 1) == '\t')) filled--;
        var signature = filled < end && text.startsWith(SIGNATURE, start) && filled == start + SIGNATURE.length();
        return signature ? filled + 1 : filled;
    }

    /**
     * The beginning of a text, ending at a sentence if that keeps at least half of what is allowed, else at a word with "…"; never in a
     * word, unless one word is all there is.
     *
     * @param most how many characters it may have; at least 2
     */
    public static String excerpt(String text, int most) {
        var flat = text.replaceAll("\\s+", " ").strip();
        if (flat.length() <= most) return flat;
        var room = flat.substring(0, most);
        var sentence = Math.max(room.lastIndexOf(". "), Math.max(room.lastIndexOf("? "), room.lastIndexOf("! ")));
        if (sentence >= most / 2) return room.substring(0, sentence + 1);
        var word = flat.lastIndexOf(' ', most - 1);
        var end = word > 0 ? word : most - 1;
        return (Character.isHighSurrogate(flat.charAt(end - 1)) ? flat.substring(0, end - 1) : flat.substring(0, end))
                        .replaceAll("[,;:–-]?\\s*$", "")
                + "…";
    }
}
