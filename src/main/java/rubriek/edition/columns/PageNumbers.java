package rubriek.edition.columns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where things stand, for the contents and for references from one piece to another. */
final class PageNumbers {

    private static final String OF = "data-page-of";

    /** Where a page has its number. */
    static final String NUMBER = "data-number";

    private static final String ASKED = "at-page";

    /** As wide as most numbers are. */
    private static final String UNKNOWN = "00";

    private PageNumbers() {}

    /** Writes behind each reference in running text that there is room for its page. */
    static void ask(Document document, String page) {
        for (var reference : document.select("a.reference[href^=#]")) {
            var number = new Element("span")
                    .attr(OF, reference.attr("href").substring(1))
                    .text(UNKNOWN);
            var asked = new Element("span")
                    .addClass(ASKED)
                    .appendText(" (" + page + "\u00A0")
                    .appendChild(number)
                    .appendText(")");
            reference.after(asked);
        }
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
