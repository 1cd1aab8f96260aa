package rubriek.edition.print;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Emoji of several characters: a family, a flag, the colour of a skin, a figure in a key (UTS #51). The engine joins none, and
 * sets their parts beside each other.
 */
final class Emoji {

    /** What people take for one character (UAX #29). */
    private static final Pattern AS_SEEN = Pattern.compile("\\X");

    /** Joined by U+200D, coloured, of two letters of a flag, in a key, or told by tags. */
    private static final Pattern OF_PARTS = Pattern.compile(
            "\\x{200D}.|.[\\x{1F3FB}-\\x{1F3FF}]|[\\x{1F1E6}-\\x{1F1FF}]{2}|\\x{20E3}|[\\x{E0020}-\\x{E007F}]");

    /** What is no part by itself, though the typeface has a sign for it: the joiner, the colours, the key. */
    private static final Pattern MARK = Pattern.compile("[\\x{200D}\\x{1F3FB}-\\x{1F3FF}\\x{20E3}]");

    private Emoji() {}

    /** A text as people see it, one character after the other. */
    static Stream<String> characters(String text) {
        return AS_SEEN.matcher(text).results().map(MatchResult::group);
    }

    /** @param character one of {@link #characters} */
    static boolean isOfParts(String character) {
        return OF_PARTS.matcher(character).find();
    }

    /** The text with nothing but the parts where such an emoji stands. */
    static String apart(String text) {
        return MARK.matcher(text).find()
                ? AS_SEEN.matcher(text).replaceAll(seen -> Matcher.quoteReplacement(parts(seen.group())))
                : text;
    }

    private static String parts(String character) {
        return isOfParts(character) ? MARK.matcher(character).replaceAll("") : character;
    }
}
