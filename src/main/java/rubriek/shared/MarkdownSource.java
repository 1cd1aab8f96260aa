package rubriek.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown with its nesting bounded, because parser and writers descend into it: text that was made to nest tens of thousands deep
 * would exhaust the stack. What goes beyond is escaped, so that it is shown as typed. No text that is meant to be read gets there.
 */
final class MarkdownSource {

    private static final int MAX_INDENT = 40;
    private static final int MAX_MARKERS_IN_PARAGRAPH = 1500;

    private static final Pattern PARAGRAPH_END = Pattern.compile("(?<=\\n)(?=[ \\t]*\\R)");
    private static final Pattern WIDE_INDENT = Pattern.compile("(?m)^[ \\t]{" + MAX_INDENT + ",}+");
    /** Of lists and of footnotes. */
    private static final Pattern SIX_MARKERS = Pattern.compile(
            "(?m)^((?:[ \\t]*+(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]++|\\[\\^[^]\\n]*+]:[ \\t]*+)){6})(?=[-*+\\d\\[])");

    private static final Pattern LONG_RUN = Pattern.compile("\\*{9,}+|_{9,}+");
    private static final Pattern MARKER = Pattern.compile("\\\\.|[*_\\[]", Pattern.DOTALL);

    private MarkdownSource() {}

    static String bounded(String source) {
        return plain(source) ? source : boundedMarks(source);
    }

    /** Whether it has no mark at all of those that nest, which most summaries have not: looking is much quicker than four patterns. */
    private static boolean plain(String source) {
        var lineBegins = true;
        for (var i = 0; i < source.length(); i++) {
            var c = source.charAt(i);
            if (c == '*' || c == '_' || c == '[' || c == '\\') return false;
            if (lineBegins && (c == ' ' || c == '\t' || c == '-' || c == '+' || (c >= '0' && c <= '9'))) return false;
            lineBegins = c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
        }
        return true;
    }

    private static String boundedMarks(String source) {
        var flat = WIDE_INDENT.matcher(source).replaceAll(" ".repeat(MAX_INDENT));
        flat = SIX_MARKERS.matcher(flat).replaceAll("$1\\\\");
        flat = LONG_RUN.matcher(flat).replaceAll(run -> Matcher.quoteReplacement(escaped(run.group())));
        if (flat.length() <= MAX_MARKERS_IN_PARAGRAPH) return flat;
        var out = new StringBuilder(flat.length());
        for (var paragraph : PARAGRAPH_END.split(flat, -1))
            out.append(crowded(paragraph) ? escaped(paragraph) : paragraph);
        return out.toString();
    }

    private static boolean crowded(String paragraph) {
        return MARKER.matcher(paragraph)
                        .results()
                        .limit(MAX_MARKERS_IN_PARAGRAPH)
                        .count()
                == MAX_MARKERS_IN_PARAGRAPH;
    }

    private static String escaped(String text) {
        return MARKER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().startsWith("\\") ? found.group() : "\\" + found.group()));
    }
}
