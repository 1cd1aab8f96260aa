package rubriek.edition.columns;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A box set across all columns, its text in two. */
final class Panel {

    static final int COLUMNS = 2;

    /** Between the edge of a panel and what stands in it; so it is in the style sheet. */
    private static final double PADDING = Format.points(5);

    /** What a panel has beside its title and its columns. */
    static final double AROUND = 2 * PADDING;

    static final double WIDTH = Format.WIDTH - 2 * PADDING;

    private final Element box;
    private final Element head = new Element("div").addClass("panel-head");
    private final Element flow = new Element("div").addClass("flow");

    private double headHeight;
    private @Nullable Filler filler;

    Panel(Element box, Galley galley) {
        this.box = box.shallowClone().addClass("panel");
        var inHead = true;
        for (var child : box.clone().children()) {
            (inHead ? head : flow).appendChild(child);
            if (child.is("h2, h3, h4, h5, h6")) inHead = false;
        }
        galley.set(head, "box panel flow", WIDTH, set -> headHeight = set.height());
        galley.set(
                flow,
                "box panel column",
                Format.column(WIDTH, COLUMNS),
                set -> filler = new Filler(set.strips(), List.of()));
    }

    Filler filler() {
        if (filler == null) throw new IllegalStateException("the galley was not measured");
        return filler;
    }

    double headHeight() {
        return headHeight;
    }

    /** When all of it stands on one page; more than any page when it does not. */
    double height() {
        return filler().balance(filler().start(), COLUMNS, Format.HEIGHT - headHeight - AROUND)
                .map(columns -> columns.height() + headHeight + AROUND)
                .orElse(Double.MAX_VALUE);
    }

    Row.Panel row(Filler.Columns columns, boolean first) {
        var height = columns.height() + AROUND + (first ? headHeight : 0);
        return new Row.Panel(box, first ? head : null, columns.columns(), height);
    }
}
