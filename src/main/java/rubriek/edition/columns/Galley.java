package rubriek.edition.columns;

import com.openhtmltopdf.render.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One endless page on which text is set in the widths that it will have, to be measured. Everything is set in one go, since beginning a
 * layout costs more than a paragraph.
 */
final class Galley {

    /** Ten times the longest issue: nothing is ever broken. */
    private static final String ENDLESS = "@page { size: 210mm 900000mm; margin: 0; }";

    /** Numbers the elements, to find them again among the boxes. */
    private static final String MARK = "data-n";

    private final Document document;
    private final List<Element> elements = new ArrayList<>();
    private final Map<String, Consumer<Measured>> readers = new HashMap<>();

    /** What a part of the galley came to. */
    record Measured(List<Strip> strips, double height) {}

    /** @param pattern whose head, with its style, is used */
    Galley(Document pattern) {
        document = pattern.clone();
        document.body().empty();
        document.head().select("bookmarks").remove();
        document.head().appendElement("style").appendText(ENDLESS);
    }

    /**
     * Sets an element.
     *
     * @param element is moved here, and is what the strips refer to
     * @param dress classes of what stands round it on the page
     * @param reader is told what it came to when all is measured
     */
    void set(Element element, String dress, double width, Consumer<Measured> reader) {
        var around = document.body().appendElement("div").addClass(dress);
        around.attr("style", String.format(Locale.ROOT, "width:%.2fpt", width));
        around.appendChild(element);
        for (var each : element.getAllElements()) {
            each.attr(MARK, String.valueOf(elements.size()));
            elements.add(each);
        }
        readers.put(element.attr(MARK), reader);
    }

    void measure(Press press) {
        if (readers.isEmpty()) return;
        press.layOut(document, (root, dots) -> {
            find(root, dots);
            return root;
        });
        elements.forEach(Galley::unmark);
    }

    private void find(Box box, double dots) {
        var element = box.getElement();
        var reader = element == null ? null : readers.remove(element.getAttribute(MARK));
        if (reader != null) {
            reader.accept(new Measured(new Cutting(elements, dots).of(box), box.getHeight() / dots));
        } else {
            for (var child : box.getChildren()) find(child, dots);
        }
    }

    /** The place of an element among all, while the galley is measured. */
    static int number(Element element) {
        return Integer.parseInt(element.attr(MARK));
    }

    /** Takes the number off again. */
    static void unmark(Element element) {
        element.removeAttr(MARK);
    }

    /** The element of the galley that a box was made for. */
    static Element of(Box box, List<Element> elements) {
        for (var at = box; ; at = at.getParent()) {
            var element = at.getElement();
            if (element != null && element.hasAttribute(MARK))
                return elements.get(Integer.parseInt(element.getAttribute(MARK)));
        }
    }
}
