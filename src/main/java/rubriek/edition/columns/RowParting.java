package rubriek.edition.columns;

import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.render.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** Parts a long table, as it was laid out whole, between its rows. Each part has the heads and keeps the widths of the columns; no
 * cell spans two rows or columns. */
final class RowParting {

    /** Fewer rows below the heads, or overleaf, look like something left over. */
    private static final int FEWEST = 3;

    private static final double MOST_TOGETHER = Format.HEIGHT * 0.3;

    /** So that rounding breaks no word that just fits; in points. */
    private static final double SLACK = 0.03;

    private final Element table;
    private final List<Element> elements;
    private final double dots;
    private final List<TableRowBox> rows = new ArrayList<>();

    private RowParting(Element table, List<Element> elements, double dots) {
        this.table = table;
        this.elements = elements;
        this.dots = dots;
    }

    /**
     * @param table of these rows alone
     * @param heads the height of the heads
     * @param top where it would begin with the heads right above it
     */
    record Part(Element table, boolean first, double heads, double top, double bottom) {}

    /**
     * @param box of the table
     * @param elements that boxes refer to
     * @param dots of the engine in a point
     */
    static List<Part> of(Box box, Element table, List<Element> elements, double dots) {
        var parting = new RowParting(table, elements, dots);
        parting.find(box);
        return parting.parts(box.getAbsY() / dots);
    }

    private void find(Box box) {
        if (box instanceof TableRowBox row) rows.add(row);
        else box.getChildren().forEach(this::find);
    }

    private List<Part> parts(double top) {
        var body = rows.stream().filter(row -> !isHead(row)).toList();
        var heads = top(body.get(0)) - top;
        var parts = new ArrayList<Part>();
        for (var from = 0; from < body.size(); ) {
            var to = from + 1;
            while (from == 0 && to < FEWEST && isLow(body, from, to + 1, heads)) to++;
            if (body.size() - to < FEWEST && isLow(body, from, body.size(), heads)) to = body.size();
            var last = body.get(to - 1);
            parts.add(new Part(
                    part(body.subList(from, to), from == 0),
                    from == 0,
                    heads,
                    top(body.get(from)) - heads,
                    top(last) + last.getHeight() / dots));
            from = to;
        }
        return parts;
    }

    /** Whether these rows may be kept together. */
    private boolean isLow(List<TableRowBox> body, int from, int to, double heads) {
        if (to > body.size()) return false;
        var last = body.get(to - 1);
        return heads + top(last) + last.getHeight() / dots - top(body.get(from)) <= MOST_TOGETHER;
    }

    private double top(Box box) {
        return box.getAbsY() / dots;
    }

    private boolean isHead(TableRowBox row) {
        return element(row).closest("thead") != null;
    }

    private Element element(Box box) {
        return Galley.of(box, elements);
    }

    private Element part(List<TableRowBox> of, boolean first) {
        var part = table.shallowClone();
        part.attr("style", "table-layout:fixed");
        var head = table.selectFirst("> thead");
        if (head != null) part.appendChild(head.clone());
        var body = part.appendElement("tbody");
        of.forEach(row -> body.appendChild(element(row).clone()));
        if (!first) {
            part.removeAttr("id").addClass("continued");
            part.select("thead [id]").removeAttr("id");
        }
        part.getAllElements().forEach(Galley::unmark);
        setWidths(part);
        return part;
    }

    private void setWidths(Element part) {
        var cells = rows.get(0).getChildren().stream()
                .filter(TableCellBox.class::isInstance)
                .toList();
        var to = part.select("tr").get(0).children();
        IntStream.range(0, Math.min(cells.size(), to.size()))
                .forEach(number -> to.get(number)
                        .attr(
                                "style",
                                String.format(
                                        Locale.ROOT,
                                        "width:%.2fpt",
                                        cells.get(number).getContentWidth() / dots + SLACK)));
    }
}
