package rubriek.edition.columns;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes the words of a cover fit it: its head and its foot have a height that no title knows of. Each step of {@code fit-1} and on, which
 * the style sheet says the meaning of, is measured, and the first that is enough is taken.
 */
final class CoverWords {

    private static final double WIDTH = Format.points(210);

    /** As in the style sheet: the head with its padding, and what head and picture leave. */
    private static final double HEAD = Format.points(75);

    private static final double FOOT = Format.points(91.5);

    private static final int MOST_STEPS = 5;

    private CoverWords() {}

    /** @param document with a cover, which is changed */
    static void fit(Document document, Press press) {
        var galley = new Galley(document);
        var heads = variants(document, ".cover > .cover-head", galley);
        var feet = variants(document, ".cover > .cover-foot", galley);
        galley.measure(press);
        choose(document, ".cover > .cover-head", heads, HEAD);
        choose(document, ".cover > .cover-foot", feet, FOOT);
    }

    private static List<Double> variants(Document document, String part, Galley galley) {
        var heights = new ArrayList<Double>();
        for (var element : document.select(part)) {
            for (var step = 0; step <= MOST_STEPS; step++) {
                var number = step;
                heights.add(0.0);
                var variant = dress(element.clone(), step).attr("style", "height:auto");
                galley.set(variant, "row", WIDTH, set -> heights.set(number, set.height()));
            }
        }
        return heights;
    }

    private static void choose(Document document, String part, List<Double> heights, double room) {
        for (var element : document.select(part)) {
            var step = 0;
            while (step < MOST_STEPS && heights.get(step) > room) step++;
            dress(element, step);
        }
    }

    private static Element dress(Element element, int steps) {
        for (var step = 1; step <= steps; step++) element.addClass("fit-" + step);
        return element;
    }
}
