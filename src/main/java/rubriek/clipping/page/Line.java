package rubriek.clipping.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;

/** Text of somebody else on one line, without what cannot be seen. */
final class Line {

    /** Longer than anything that is shown, short enough to be worked on. */
    private static final int LONGEST = 20_000;

    /** Controls, surrogates alone, noncharacters, soft hyphens and marks without width, but for those that join letters and emoji. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\x{AD}\\x{200B}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2060}\\x{2066}-\\x{2069}\\x{FEFF}\\x{FDD0}-\\x{FDEF}"
                    + "\\x{FFFE}\\x{FFFF}\\x{FFFD}]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,500}>");

    private static final Pattern BEFORE_STOP = Pattern.compile("\\s+(?=[.,;:!?])");

    private Line() {}

    /** Empty when nothing is left. */
    static Optional<String> of(@Nullable String text) {
        if (text == null) return Optional.empty();
        var bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var spaced = BLANKS.matcher(bounded).replaceAll(" ");
        var line =
                OneLine.Check.cleaned(INVISIBLE.matcher(spaced).replaceAll("")).strip();
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    /** Of a value in which somebody may have left tags or entities. */
    static Optional<String> ofMarkup(@Nullable String text) {
        if (text == null) return Optional.empty();
        var bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var tagged = TAG.matcher(bounded).find();
        var bare = tagged
                ? BEFORE_STOP.matcher(TAG.matcher(bounded).replaceAll(" ")).replaceAll("")
                : bounded;
        return of(Parser.unescapeEntities(bare, false));
    }

    /** At most so many characters, and no half ones. */
    static String cut(String line, int most) {
        if (line.length() <= most) return line;
        var end = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
        return line.substring(0, end).strip();
    }
}
