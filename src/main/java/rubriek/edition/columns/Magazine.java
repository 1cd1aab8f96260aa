package rubriek.edition.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A magazine, from what the templates in {@code templates/magazine} wrote to pages that the engine prints as they are. The body holds a
 * {@code .cover}, which is a page by itself, and then pieces: elements of the class {@code piece} with an {@code .opening} across all
 * columns, a {@code .flow} and {@code data-columns}, how many columns it may be set in, the best first; and sections, whose other entries
 * are set as one run. The attributes of the body hold the words that stand at the head and the foot of pages.
 */
public final class Magazine {

    /** References print page numbers, and a number with a digit more may move what it points to. */
    private static final int ROUNDS = 3;

    private final Press press;
    private final Initials initials;

    /** @param press lays documents out as the printed one will be */
    public Magazine(Press press, Initials initials) {
        this.press = press;
        this.initials = initials;
    }

    /** The document with its pages made; the given one is not touched. */
    public Document set(Document written) {
        var document = written.clone();
        prepare(document);
        CoverWords.fit(document, press);
        var pages = pages(document, Map.of());
        var numbers = PageNumbers.of(pages);
        if (PageNumbers.areAsked(document)) {
            for (var round = 1; round < ROUNDS; round++) {
                pages = pages(document, numbers);
                var found = PageNumbers.of(pages);
                if (found.equals(numbers)) break;
                numbers = found;
            }
        }
        var body = document.body();
        body.empty();
        pages.forEach(body::appendChild);
        PageNumbers.write(body, numbers);
        return document;
    }

    private static void prepare(Document document) {
        PageNumbers.ask(document, document.body().attr("data-page"));
        document.select(".flow p + p, section p + p").addClass("indent");
    }

    private List<Element> pages(Document document, Map<String, Integer> numbers) {
        var source = document.clone();
        PageNumbers.write(source, numbers);
        var pages = new ArrayList<Element>(source.select("body > .cover").attr(PageNumbers.NUMBER, "1"));
        var composer = new Composer();
        for (var casts : cast(source)) composer.add(casts);
        pages.addAll(new Binding(source.body()).bind(composer.sheets(), pages.size() + 1));
        return pages;
    }

    /** Each piece in each number of columns that it may have, measured. */
    private List<List<Cast>> cast(Document source) {
        var pieces = Manuscript.pieces(source);
        var casts = pieces.stream()
                .map(piece -> piece.columns().stream()
                        .map(columns -> new Cast(piece, columns, piece.flow().clone()))
                        .toList())
                .toList();
        var capitals = new DropCaps(initials);
        casts.forEach(each -> each.forEach(capitals::add));
        capitals.set(source, press);
        var galley = new Galley(source);
        casts.forEach(each -> each.forEach(cast -> cast.set(galley)));
        galley.measure(press);
        return casts;
    }
}
