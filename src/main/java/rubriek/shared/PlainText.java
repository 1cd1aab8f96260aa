package rubriek.shared;

import java.util.regex.Pattern;

/** Manners of plain text mail (P-04). */
public final class PlainText {

    /** As wide as a line of text is read with ease; a longer heading gets no longer line. */
    static final int WIDEST_LINE = 72;

    private static final Pattern TRAILING_BLANKS = Pattern.compile("(?m)(?<!^--)[ \\t]+$");
    /** The blanks before the first words, though not those that set the head of a table to its side. */
    private static final Pattern FIRST_BLANKS = Pattern.compile("^(?:[ \\t]*\\n)+");

    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private PlainText() {}

    /** A heading on a line, and a line of this character under it. */
    public static String underlined(String heading, char with) {
        var width = heading.lines()
                .mapToInt(line -> line.codePointCount(0, line.length()))
                .max()
                .orElse(0);
        return heading + "\n" + String.valueOf(with).repeat(Math.min(width, WIDEST_LINE));
    }

    /** Never two empty lines after one another, nor blanks at the end of a line, except in the signature's {@code "-- "}; one line end at the end. */
    public static String tidy(String text) {
        var trimmed = TRAILING_BLANKS
                .matcher(FIRST_BLANKS
                        .matcher(text.replace("\r\n", "\n"))
                        .replaceFirst("")
                        .stripTrailing())
                .replaceAll("");
        return EMPTY_LINES.matcher(trimmed).replaceAll("\n\n") + "\n";
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
