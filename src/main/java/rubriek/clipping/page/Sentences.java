package rubriek.clipping.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Where a text may be cut so that what is left can be read. */
final class Sentences {

    /** Behind a stop and its quotes, before a capital, a figure or an opening quote; not behind an initial or a common abbreviation. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=[.!?…][\"'”’»)\\]]{0,2})"
            + "(?<!\\b(?:\\p{Lu}|(?i:dr|drs|mr|mrs|ms|ir|ing|prof|dhr|mw|mevr|ds|st|nr|ca|jl|bijv|vs|fig|art|blz))\\.) "
            + "(?=[\"'“‘„«(\\[]{0,2}[\\p{Lu}\\p{N}])");

    private static final Pattern ENDS = Pattern.compile(".*[.!?…][\"'”’»)\\]]{0,2}");
    private static final Pattern CUT_OFF = Pattern.compile("(?:…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\])$");
    private static final Pattern LOOSE_END = Pattern.compile("[\\s,;:–—-]*$");

    private Sentences() {}

    static List<String> of(String line) {
        return Arrays.asList(BETWEEN.split(line));
    }

    static boolean ends(String line) {
        return ENDS.matcher(line).matches();
    }

    /**
     * The beginning of a line: as many whole sentences as fit, but no more than so many. When not even one fits, it is cut behind a
     * word, with "…".
     */
    static String first(String line, int sentences, int most) {
        var kept = new StringBuilder();
        var count = 0;
        for (var sentence : of(line)) {
            if (count == sentences || kept.length() + 1 + sentence.length() > most) break;
            kept.append(count++ == 0 ? "" : " ").append(sentence);
        }
        return count > 0 ? kept.toString() : atWord(line, most);
    }

    /** A line that its writer cut off loses its last, broken sentence, if there is one before it. */
    static String mended(String line) {
        if (!CUT_OFF.matcher(line).find()) return line;
        var all = of(line);
        return all.size() > 1 ? String.join(" ", all.subList(0, all.size() - 1)) : line;
    }

    private static String atWord(String line, int most) {
        var end = line.lastIndexOf(' ', most - 1);
        var cut = Line.cut(line, end > 0 ? end : most - 1);
        return LOOSE_END.matcher(cut).replaceFirst("") + "…";
    }
}
