package rubriek.edition.columns;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Copies some of the text of a paragraph, with the elements that it stands in. */
final class Slice {

    private static final Set<String> OWN_STRIPS =
            Set.of("p", "ul", "ol", "div", "table", "blockquote", "aside", "article", "figure", "section", "hr", "dl");

    private final int from;
    private final int to;
    private int letters;

    private Slice(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Copies the letters of a leaf from one to another number of them into a target; what is a leaf by itself is left out.
     *
     * @return whether anything was there
     */
    static boolean copy(Element leaf, int from, int to, Element target) {
        return new Slice(from, to).children(leaf, target);
    }

    private boolean children(Element source, Element target) {
        var any = false;
        for (var child : source.childNodes()) any |= node(child, target);
        return any;
    }

    private boolean node(Node node, Element target) {
        if (node instanceof TextNode text) return text(text.getWholeText(), target);
        if (!(node instanceof Element element) || OWN_STRIPS.contains(element.normalName())) return false;
        if (element.normalName().equals("br")) {
            if (letters <= from || letters >= to) return false;
            target.appendElement("br");
            return true;
        }
        var copy = element.shallowClone();
        if (letters < from) copy.removeAttr("id");
        var filled = children(element, copy);
        if (filled || isPicture(element)) target.appendChild(copy);
        return filled;
    }

    private boolean isPicture(Element element) {
        return element.normalName().equals("img") && letters >= from && letters <= to;
    }

    private boolean text(String whole, Element target) {
        var kept = new StringBuilder();
        whole.codePoints().forEach(letter -> {
            var counts = Letters.isOne(letter);
            if (counts ? letters >= from && letters < to : letters > from && letters < to) kept.appendCodePoint(letter);
            if (counts) letters++;
        });
        if (kept.isEmpty()) return false;
        target.appendChild(new TextNode(kept.toString()));
        return true;
    }
}
