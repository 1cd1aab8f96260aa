package rubriek.clipping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rubriek.shared.NormalLink;
import rubriek.shared.limits.Length;
import rubriek.shared.limits.OneLine;

/** The links in a text as people paste it: between words, in brackets, at the end of a sentence, as Markdown. */
final class PastedText {

    private static final int LONGEST_TITLE = 300;

    private static final Pattern LINK = Pattern.compile(
            "(?:\\[(?<title>[^\\[\\]\\n]{1,400})\\]\\()?(?<url>(?:https?://|\\bwww\\.)[^\\s\"<>\\\\^`{|}\\p{Cntrl}]++)",
            Pattern.CASE_INSENSITIVE);
    private static final String ENDS_A_SENTENCE = ".,;:!?'’”»…*_";

    private PastedText() {}

    /** Each link once, in the order of the text. */
    static List<Found> links(String text) {
        var found = new ArrayList<Found>();
        var seen = new HashSet<NormalLink>();
        var matcher = LINK.matcher(text);
        while (matcher.find()) {
            var url = address(matcher);
            if (Addresses.lead(url) && seen.add(NormalLink.of(url)))
                found.add(new Found(url, title(matcher.group("title"))));
        }
        return List.copyOf(found);
    }

    private static String address(Matcher found) {
        var raw = found.group("url");
        var url = withoutTail(found.group("title") == null ? raw : upToItsBracket(raw));
        return url.regionMatches(true, 0, "www.", 0, 4) ? "https://" + url : url;
    }

    /** A Markdown link ends at the bracket that its own one opened. */
    private static String upToItsBracket(String raw) {
        var open = 0;
        for (var i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '(') open++;
            if (raw.charAt(i) == ')' && open-- == 0) return raw.substring(0, i);
        }
        return raw;
    }

    /** What ends the sentence is not the link's, nor a bracket that it did not open. */
    private static String withoutTail(String raw) {
        var end = raw.length();
        var spareRound = count(raw, ')') - count(raw, '(');
        var spareSquare = count(raw, ']') - count(raw, '[');
        while (end > 0) {
            var last = raw.charAt(end - 1);
            if (last == ')' && spareRound > 0) spareRound--;
            else if (last == ']' && spareSquare > 0) spareSquare--;
            else if (ENDS_A_SENTENCE.indexOf(last) < 0) break;
            end--;
        }
        return raw.substring(0, end);
    }

    private static long count(String text, char one) {
        return text.chars().filter(c -> c == one).count();
    }

    private static @Nullable String title(@Nullable String words) {
        var line = words == null ? "" : OneLine.Check.cleaned(words).strip();
        return line.isEmpty() || Length.of(line) > LONGEST_TITLE ? null : line;
    }

    /** @param title the words of a Markdown link */
    record Found(String url, @Nullable String title) {}
}
