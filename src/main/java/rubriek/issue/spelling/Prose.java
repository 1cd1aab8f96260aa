package rubriek.issue.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the words of a line, character by character, since every line of an issue comes by here. What stands between two blanks and has a
 * digit, an {@code @}, {@code ://} or a stop inside is an address, a number or an abbreviation, and no word.
 */
public final class Prose {

    private static final Pattern QUOTED =
            Pattern.compile("‘[^‘]*?’(?!\\p{L})|“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"]*\"|(?<!\\p{L})'[^']*'(?!\\p{L})");

    private static final String ENDS_SENTENCE = ".!?:;…•|";
    private static final String BETWEEN_SENTENCES = "\"'“”‘’„‚«»()[]–—-";

    private final String line;
    private final List<Word> words = new ArrayList<>();
    private boolean opens = true;

    private Prose(String line) {
        this.line = line;
    }

    /** Single letters are left out, and so is the first half of "zorg- en welzijnswerk". */
    public static List<Word> words(String line) {
        var prose = new Prose(line.replace("\u00AD", "").replace('’', '\'').replace('‘', '\''));
        prose.read();
        return prose.words;
    }

    /** The line without what stands between quotes. */
    public static String withoutQuotes(String line) {
        return QUOTED.matcher(line).replaceAll("0");
    }

    private void read() {
        for (var at = 0; at < line.length(); ) {
            var end = at;
            while (end < line.length() && !isBlank(line.charAt(end))) end++;
            if (isWordless(at, end))
                opens = end > at && ENDS_SENTENCE.indexOf(line.charAt(end - 1)) >= 0 || opens && end == at;
            else words(at, end);
            at = end + 1;
        }
    }

    private void words(int from, int to) {
        for (var at = from; at < to; ) {
            if (!Character.isLetter(line.charAt(at))) {
                mark(line.charAt(at++));
                continue;
            }
            var end = endOfWord(at, to);
            if (end - at > 1 && !isHalf(end, to)) words.add(new Word(line.substring(at, end), opens));
            opens = false;
            at = end;
        }
    }

    /** An apostrophe or a hyphen belongs to a word when a letter follows it. */
    private int endOfWord(int from, int to) {
        var at = from;
        while (at < to && (isPartOfWord(line.charAt(at)) || joins(at, to))) at++;
        return at;
    }

    private boolean joins(int at, int to) {
        var c = line.charAt(at);
        return (c == '\'' || c == '-') && at + 1 < to && Character.isLetter(line.charAt(at + 1));
    }

    private boolean isHalf(int end, int to) {
        return end < to && line.charAt(end) == '-';
    }

    private void mark(char c) {
        if (ENDS_SENTENCE.indexOf(c) >= 0) opens = true;
        else if (BETWEEN_SENTENCES.indexOf(c) < 0) opens = false;
    }

    private boolean isWordless(int from, int to) {
        for (var at = from; at < to; at++) {
            var c = line.charAt(at);
            if (Character.isDigit(c) || c == '@' || c == '#' || c == '_') return true;
            var inside = at > from && at + 1 < to && Character.isLetter(line.charAt(at - 1));
            if (inside
                    && (c == '.' || c == ':')
                    && !isBlank(line.charAt(at + 1))
                    && BETWEEN_SENTENCES.indexOf(line.charAt(at + 1)) < 0) return true;
        }
        return to == from;
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }
}
