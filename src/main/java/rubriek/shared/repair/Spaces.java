package rubriek.shared.repair;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Spaces that are of the wrong kind, too many or missing. A no-break space stays where typography asks for one: beside a figure, a
 * sign or a short word ("12 km", "w domu", "« oui »").
 */
final class Spaces {

    private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");
    private static final String[] LETTERS = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

    private static final Pattern NO_BREAK = Pattern.compile("[\u00A0\u202F]");
    private static final Pattern GAP = Pattern.compile("(?<=[\\p{L},.;])[ \u00A0](?=\\p{L})");
    private static final Pattern BETWEEN_LETTERS = Pattern.compile("(?<=[\\p{L},.;])\u00A0(?=\\p{L})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\p{Ll}{3},?)\u00A0(?=\\p{Ll}{3})");
    private static final Pattern BESIDE_A_SPACE =
            Pattern.compile("\u00A0+(?= |\u00A0|\\r?\\n|$)|(?<= |^)\u00A0+", Pattern.MULTILINE);

    /** From this share of all gaps on, no-break spaces are no typographer's work. */
    private static final double SHARE = 0.2;

    private static final Pattern BEHIND_QUOTE =
            Pattern.compile("(?<=^|[\\s(])([‘“„‚])[ \u00A0]+(?=[\\p{L}\\p{N}])", Pattern.MULTILINE);
    private static final Pattern DOUBLE = Pattern.compile("(?<=[^\\s|])( {2,})(?=[^\\s|])");

    private static final Pattern LOST =
            Pattern.compile("(?<![\\p{L}.@/_-])(het|een|van|voor|met|naar|door)(?=\\p{Lu}\\p{Ll}{4,}(?![\\p{L}.@/]))");

    private Spaces() {}

    static void mend(Draft draft) {
        draft.replace(
                ChangeKind.LIGATURE, LIGATURE, found -> LETTERS[found.group().charAt(0) - 0xFB00]);
        if (NO_BREAK.matcher(draft.text()).find()) mendNoBreakSpaces(draft);
        draft.replace(ChangeKind.QUOTE_SPACE, BEHIND_QUOTE, found -> found.group(1));
        draft.replace(ChangeKind.DOUBLE_SPACE, DOUBLE, found -> inTable(draft.text(), found.start()));
        draft.replace(ChangeKind.LOST_SPACE, LOST, found -> found.group(1) + " ");
    }

    private static void mendNoBreakSpaces(Draft draft) {
        var text = draft.text();
        var gaps = GAP.matcher(text).results().count();
        var unbroken = BETWEEN_LETTERS.matcher(text).results().count();
        var everywhere = unbroken > 1 && unbroken > gaps * SHARE;
        draft.replace(ChangeKind.NO_BREAK_SPACE, everywhere ? BETWEEN_LETTERS : BETWEEN_WORDS, found -> " ");
        draft.replace(ChangeKind.NO_BREAK_SPACE, BESIDE_A_SPACE, found -> "");
    }

    /** Columns of a table, and what is indented as code, keep their spaces. */
    private static @Nullable String inTable(String text, int at) {
        var line = text.substring(text.lastIndexOf('\n', at) + 1, at);
        return line.startsWith("|") || line.startsWith("    ") || line.startsWith("\t") ? null : " ";
    }
}
