package rubriek.edition.print;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The bookmarks beside a document, one for each heading, nested as the headings are. They are built into the parsed head,
 * since a parser of HTML would move them to the body.
 */
final class Bookmarks {

    private static final String HEADINGS = "h1, h2, h3";

    private record Open(int rank, Element bookmark) {}

    private final Document document;
    private final Deque<Open> open = new ArrayDeque<>();
    private int unnamed;

    private Bookmarks(Document document) {
        this.document = document;
        open.push(new Open(0, document.head().appendElement("bookmarks")));
    }

    static void addTo(Document document) {
        var bookmarks = new Bookmarks(document);
        document.body().select(HEADINGS).stream().filter(Element::hasText).forEach(bookmarks::add);
    }

    private void add(Element heading) {
        var rank = Integer.parseInt(heading.normalName().substring(1));
        while (open.element().rank() >= rank) {
            open.pop();
        }
        var bookmark = open.element().bookmark().appendElement("bookmark");
        bookmark.attr("name", heading.text()).attr("href", "#" + id(heading));
        open.push(new Open(rank, bookmark));
    }

    private String id(Element heading) {
        while (heading.id().isEmpty()) {
            var free = "heading-" + ++unnamed;
            if (document.getElementById(free) == null) {
                heading.id(free);
            }
        }
        return heading.id();
    }
}
