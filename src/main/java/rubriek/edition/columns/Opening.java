package rubriek.edition.columns;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** What stands over a piece; where no page holds all of it, its parts go on page after page. */
final class Opening {

    /** What a part has round it at most: margins that its neighbours share. */
    private static final double AROUND = 2 * Format.LINE;

    private final Element whole;
    private final List<Element> parts = new ArrayList<>();
    private final List<Double> heights = new ArrayList<>();
    private double height;

    Opening(Element opening) {
        whole = PictureSizes.fit(opening.clone(), Format.WIDTH);
    }

    void set(Galley galley) {
        for (var child : whole.children()) {
            var number = parts.size();
            var part = whole.shallowClone().appendChild(child.clone());
            parts.add(part);
            heights.add(0.0);
            galley.set(part, "row", Format.WIDTH, set -> heights.set(number, set.height() + AROUND));
        }
        galley.set(whole, "row", Format.WIDTH, set -> height = set.height());
    }

    double height() {
        return height;
    }

    /** One, or one for each page that it takes. */
    List<Row.Whole> rows() {
        if (height <= Format.HEIGHT) return List.of(new Row.Whole(whole, height));
        var rows = new ArrayList<Row.Whole>();
        for (var number = 0; number < parts.size(); number++) {
            var part = parts.get(number);
            var high = heights.get(number);
            var last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (last == null || last.height() + high > Format.HEIGHT) {
                rows.add(new Row.Whole(part.clone(), high));
            } else {
                part.children().forEach(child -> last.element().appendChild(child.clone()));
                rows.set(rows.size() - 1, new Row.Whole(last.element(), last.height() + high));
            }
        }
        return rows;
    }
}
