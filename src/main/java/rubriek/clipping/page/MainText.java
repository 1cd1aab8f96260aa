package rubriek.clipping.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** The first sentences of what a page is about, without its menus, forms and notices. */
final class MainText {

    private static final int SENTENCES = 3;
    private static final int ENOUGH = 1_000;
    private static final int SHORTEST_PARAGRAPH = 40;

    private static final List<String> PLACES =
            List.of("[itemprop=articleBody]", "article", "main", "[role=main]", "#content", "body");

    private static final Set<String> ASIDE = Set.of(
            "nav",
            "header",
            "footer",
            "aside",
            "form",
            "figure",
            "script",
            "style",
            "noscript",
            "template",
            "button",
            "select",
            "iframe",
            "dialog",
            "table",
            "ul",
            "ol");

    private MainText() {}

    /** @param most characters */
    static Optional<String> beginning(Document page, int most) {
        return PLACES.stream()
                .flatMap(place -> Optional.ofNullable(page.selectFirst(place)).stream())
                .flatMap(place -> text(place).stream())
                .findFirst()
                .map(text -> Sentences.first(text, SENTENCES, most));
    }

    private static Optional<String> text(Element place) {
        var paragraphs = new Paragraphs();
        place.filter(paragraphs);
        return Line.of(String.join(" ", paragraphs.kept));
    }

    /** Goes through a part of the page until there is enough. */
    private static final class Paragraphs implements NodeFilter {

        private final List<String> kept = new ArrayList<>();
        private int length;

        @Override
        public FilterResult head(Node node, int depth) {
            if (length >= ENOUGH) return FilterResult.STOP;
            if (!(node instanceof Element element) || depth == 0) return FilterResult.CONTINUE;
            if (isAside(element)) return FilterResult.SKIP_ENTIRELY;
            if (!element.normalName().equals("p")) return FilterResult.CONTINUE;
            keep(element);
            return FilterResult.SKIP_ENTIRELY;
        }

        private void keep(Element paragraph) {
            Line.of(paragraph.text())
                    .filter(text ->
                            text.length() >= SHORTEST_PARAGRAPH && Sentences.ends(text) && !isMenu(paragraph, text))
                    .ifPresent(text -> {
                        kept.add(text);
                        length += text.length();
                    });
        }
    }

    private static boolean isAside(Element element) {
        return ASIDE.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || Stream.of("navigation", "banner", "contentinfo", "complementary", "dialog", "alert")
                        .anyMatch(element.attr("role")::equals);
    }

    private static boolean isMenu(Element paragraph, String text) {
        var linked = paragraph.select("a[href]").stream()
                .mapToInt(link -> link.text().length())
                .sum();
        return linked * 2 > text.length();
    }
}
