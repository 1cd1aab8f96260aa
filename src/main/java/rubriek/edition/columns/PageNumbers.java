package rubriek.edition.columns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Where things stand, for the contents and for references from one piece to another. */
final class PageNumbers {

    private static final String OF = "data-page-of";

    /** Where a page has its number. */
    static final String NUMBER = "data-number";

    private static final String ASKED = "at-page";

    /** Stands on one line. */
    private static final String WHOLE = "whole";

    private static final Pattern CLOSING = Pattern.compile("[,.;:!?…)\\]»”’]+");

    /** As wide as most numbers are. */
    private static final String UNKNOWN = "00";

    private PageNumbers() {}

    /** Writes behind each reference in running text that there is room for its page. */
    static void ask(Document document, String page) {
        for (var reference : document.select("a.reference[href^=#]")) {
            var number = new Element("span")
                    .attr(OF, reference.attr("href").substring(1))
                    .text(UNKNOWN);
            var whole = new Element("span")
                    .addClass(WHOLE)
                    .appendText("(" + page + "\u00A0")
                    .appendChild(number)
                    .appendText(")" + takeClosing(reference.nextSibling()));
            reference.after(new Element("span").addClass(ASKED).appendText(" ").appendChild(whole));
        }
    }

    /** The marks right behind a reference, which begin no line; they are taken from where they stand. */
    private static String takeClosing(@Nullable Node behind) {
        if (!(behind instanceof TextNode text)) return "";
        var marks = CLOSING.matcher(text.getWholeText());
        if (!marks.lookingAt()) return "";
        var taken = marks.group();
        text.text(text.getWholeText().substring(taken.length()));
        return taken;
    }

    /** Writes the numbers, as far as they are known. */
    static void write(Element within, Map<String, Integer> numbers) {
        for (var asked : within.select("[" + OF + "]")) {
            var number = numbers.get(asked.attr(OF));
            if (number != null) asked.text(String.valueOf(number));
        }
    }

    static boolean areAsked(Document document) {
        return document.selectFirst("." + ASKED) != null;
    }

    /** The number of the page that each anchor stands on. */
    static Map<String, Integer> of(List<Element> pages) {
        var numbers = new HashMap<String, Integer>();
        for (var page : pages) {
            var number = Integer.parseInt(page.attr(NUMBER));
            for (var anchored : page.select("[id]")) numbers.putIfAbsent(anchored.id(), number);
        }
        return numbers;
    }
}
