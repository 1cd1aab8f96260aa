package rubriek.shared.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Paragraphs whose lines end where a page ended. A line was broken by the page when its last word and the next line's first would
 * not have fitted side by side; a list, a table, a subhead or a verse was broken by its writer and stays.
 */
final class BrokenLines {

    private static final int NARROWEST_PAGE = 40;
    private static final int WIDEST_PAGE = 140;

    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r?\\n|$)");
    private static final Pattern OF_ITS_OWN = Pattern.compile("\\s*(?:[-*+•–>|#]|\\d{1,3}[.)]\\s|https?://|mailto:).*");
    private static final Pattern HARD_BREAK = Pattern.compile(".*(?: {2}|\\\\)");
    private static final Pattern ENDS = Pattern.compile(".*[.?!:;…)’”\"»]\\s*");

    private BrokenLines() {}

    static void mend(Draft draft) {
        var lines = lines(draft.text());
        var width =
                lines.stream().mapToInt(l -> l.text().strip().length()).max().orElse(0);
        if (width < NARROWEST_PAGE || width > WIDEST_PAGE) return;
        var edits = new ArrayList<Draft.Edit>();
        for (var i = 0; i + 1 < lines.size(); i++) {
            var next = i + 1;
            if (lines.get(next).blank() && next + 1 < lines.size()) next++;
            if (broken(lines.get(i), lines.get(next), width, next > i + 1))
                edits.add(new Draft.Edit(
                        lines.get(i).endOfWords(), lines.get(next).startOfWords(), " "));
        }
        draft.replace(ChangeKind.BROKEN_LINE, edits);
    }

    private static boolean broken(Line line, Line next, int width, boolean apart) {
        if (line.blank() || next.blank()) return false;
        if (OF_ITS_OWN.matcher(next.text()).matches()
                || line.text().stripLeading().startsWith("|")) return false;
        if (line.text().stripLeading().startsWith("#")) return false;
        if (!apart && HARD_BREAK.matcher(line.text()).matches()) return false;
        var room = width - line.text().strip().length();
        if (room > firstWord(next).length() + 1) return false;
        return !apart
                || !ENDS.matcher(line.text()).matches()
                        && !Character.isUpperCase(next.text().strip().charAt(0));
    }

    private static String firstWord(Line line) {
        return line.text().strip().split("\\s", 2)[0];
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        var found = LINE.matcher(text);
        while (found.find() && (found.end() > found.start() || lines.isEmpty()))
            lines.add(new Line(found.group(1), found.start()));
        return lines;
    }

    /** @param start where it begins in the text */
    private record Line(String text, int start) {

        boolean blank() {
            return text.isBlank();
        }

        int endOfWords() {
            return start + text.stripTrailing().length();
        }

        int startOfWords() {
            return start + text.length() - text.stripLeading().length();
        }
    }
}
