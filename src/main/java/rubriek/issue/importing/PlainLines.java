package rubriek.issue.importing;

import java.util.ArrayList;
import java.util.List;

/** The lines of a plain text. Where an empty line stands between every two, it takes two to mean a gap. */
final class PlainLines {

    private static final double DOUBLE_SPACED = 0.6;

    private PlainLines() {}

    static List<Line> of(String text) {
        var raw = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        var widest = spaced(raw) ? 2 : 1;
        var lines = new ArrayList<Line>();
        var page = text.indexOf('\f') < 0 ? 0 : 1;
        var empty = widest;
        for (var i = 0; i < raw.length; i++) {
            page += (int) raw[i].chars().filter(c -> c == '\f').count();
            var words = raw[i].replaceAll("[\\s\\p{Zs}\uFEFF]+", " ").strip();
            if (words.isEmpty()) {
                empty++;
            } else {
                lines.add(Line.plain(words, page, i + 1, empty >= widest));
                empty = 0;
            }
        }
        return lines;
    }

    private static boolean spaced(String[] raw) {
        var followed = 0;
        var all = 0;
        for (var i = 0; i + 1 < raw.length; i++) {
            if (raw[i].isBlank()) continue;
            all++;
            if (raw[i + 1].isBlank()) followed++;
        }
        return all > 0 && followed > all * DOUBLE_SPACED;
    }
}
