package rubriek.audience.importing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands between the cells of a CSV file. */
final class Delimiter {

    /** One ASCII character that no address, name or number is written with; no quotation mark and no line end. */
    static final String FORM = "[\\x01-\\x09\\x0B\\x0C\\x0E-\\x1F !#$%&()*,/:;<=>?\\[\\\\\\]^`{|}~]";

    /** The line that Excel takes the delimiter from, and which it may have filled up with delimiters. */
    private static final Pattern NAMED = Pattern.compile("\"?sep=(" + FORM + ")\"?\\1*", Pattern.CASE_INSENSITIVE);

    private static final String USUAL = ",;\t|";
    private static final String RARE = "^~:";

    private Delimiter() {}

    /** What the line names; nothing when it is a line as any other. */
    static Optional<Character> named(String line) {
        var named = NAMED.matcher(line);
        return named.matches() ? Optional.of(named.group(1).charAt(0)) : Optional.empty();
    }

    /**
     * What stands most often between the headings; a rare one, with which a heading may as well end, only where no usual one stands and some
     * line is parted by it too; a comma when nothing does.
     *
     * @param lines some of those behind the headings
     */
    static char seen(String headings, List<String> lines) {
        var usual = most(headings, USUAL);
        if (usual != 0) return usual;
        var rare = most(headings.replace(": ", ""), parting(lines));
        return rare == 0 ? ',' : rare;
    }

    private static String parting(List<String> lines) {
        if (lines.isEmpty()) return RARE;
        var parting = new StringBuilder();
        for (var candidate : RARE.toCharArray())
            if (lines.stream().anyMatch(line -> CsvCells.of(line, candidate).length > 1)) parting.append(candidate);
        return parting.toString();
    }

    /** 0 for none. */
    private static char most(String headings, String candidates) {
        var best = (char) 0;
        var cells = 1;
        for (var candidate : candidates.toCharArray()) {
            var found = CsvCells.of(headings, candidate).length;
            if (found <= cells) continue;
            best = candidate;
            cells = found;
        }
        return best;
    }
}
