package rubriek.edition.columns;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A box set across all columns, its text in two; in one with a table that is too wide for two. */
final class Panel {

    private static final int COLUMNS = 2;

    /** Between the edge of a panel and what stands in it; so it is in the style sheet. */
    private static final double PADDING = Format.points(5);

    /** What a panel has beside its title and its columns. */
    static final double AROUND = 2 * PADDING;

    static final double WIDTH = Format.WIDTH - 2 * PADDING;

    private final Element box;
    private final int columns;
    private final Element head = new Element("div").addClass("panel-head");
    private final Element flow = new Element("div").addClass("flow");

    private double headHeight;
    private boolean hasLongTable;
    private @Nullable Filler filler;

    Panel(Element box, boolean undivided, Galley galley) {
        columns = undivided ? 1 : COLUMNS;
        this.box = box.shallowClone().addClass("panel");
        var inHead = true;
        for (var child : box.clone().children()) {
            (inHead ? head : flow).appendChild(child);
            if (child.is("h2, h3, h4, h5, h6")) inHead = false;
        }
        galley.set(head, "box panel flow", WIDTH, set -> headHeight = set.height());
        galley.set(flow, "box panel column", Format.column(WIDTH, columns), set -> {
            filler = new Filler(set.strips(), List.of());
            hasLongTable = set.strips().stream().anyMatch(Strip.Rows.class::isInstance);
        });
    }

    Filler filler() {
        if (filler == null) throw new IllegalStateException("the galley was not measured");
        return filler;
    }

    /** Of its text. */
    int columns() {
        return columns;
    }

    /** One that has may begin on a page that does not hold all of it. */
    boolean hasLongTable() {
        return hasLongTable;
    }

    double headHeight() {
        return headHeight;
    }

    /** When all of it stands on one page; more than any page when it does not. */
    double height() {
        return filler().balance(filler().start(), columns, Format.HEIGHT - headHeight - AROUND)
                .map(columns -> columns.height() + headHeight + AROUND)
                .orElse(Double.MAX_VALUE);
    }

    Row.Panel row(Filler.Columns filled, boolean first) {
        var height = filled.height() + AROUND + (first ? headHeight : 0);
        return new Row.Panel(box, first ? head : null, filled.columns(), columns, height);
    }
}
