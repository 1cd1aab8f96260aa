package rubriek.edition.columns;

import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Cuts a part of the galley into strips. */
final class Cutting {

    /**
     * What is kept together, an address with the words above it too; of these, what keeps with what follows, and what with what
     * stands above.
     */
    private static final String KEPT =
            "h1, h2, h3, h4, h5, h6, table, figure, .keep, .picture, .portraits, .kicker, .capped, .more, h3 + .byline";

    private static final String LEADING = "h1, h2, h3, h4, h5, h6, .kicker, .portraits, h3 + .byline";

    private static final String CLOSING = ".more";

    /** @param rows those of a table that is parted; null for all else */
    private record Cut(
            Element element,
            RowParting.@Nullable Part rows,
            int letters,
            boolean hyphenated,
            boolean line,
            double top,
            double bottom) {}

    private final List<Element> elements;
    private final double dots;
    private final List<Cut> cuts = new ArrayList<>();

    Cutting(List<Element> elements, double dots) {
        this.elements = elements;
        this.dots = dots;
    }

    List<Strip> of(Box box) {
        visit(box);
        var strips = new ArrayList<Strip>();
        for (var first = 0; first < cuts.size(); ) {
            var cut = cuts.get(first);
            var end = first + 1;
            while (cut.line() && end < cuts.size() && isOfLeaf(cuts.get(end), cut)) end++;
            if (cut.line()) addLines(strips, first, end);
            else if (cut.rows() != null) strips.add(rows(cut, cut.rows(), before(first)));
            else strips.add(block(cut, before(first)));
            first = end;
        }
        return strips;
    }

    private static boolean isOfLeaf(Cut cut, Cut first) {
        return cut.line() && cut.element().equals(first.element());
    }

    private void addLines(List<Strip> strips, int first, int end) {
        var letters = 0;
        for (var at = first; at < end; at++) {
            var cut = cuts.get(at);
            var from = letters;
            letters += cut.letters();
            strips.add(new Strip.Line(
                    cut.element(),
                    at - first,
                    end - first,
                    from,
                    letters,
                    cut.hyphenated(),
                    at == end - 1 && cut.element().hasClass("leading"),
                    before(at),
                    cut.bottom() - cut.top()));
        }
    }

    private static Strip block(Cut cut, double before) {
        var element = cut.element();
        return new Strip.Block(element, element.is(LEADING), !element.is(CLOSING), before, cut.bottom() - cut.top());
    }

    private static Strip rows(Cut cut, RowParting.Part rows, double before) {
        return new Strip.Rows(
                cut.element(), rows.table(), rows.first(), rows.heads(), before, cut.bottom() - cut.top());
    }

    private double before(int at) {
        return at == 0 ? 0 : cuts.get(at).top() - cuts.get(at - 1).bottom();
    }

    private void visit(Box box) {
        if (box instanceof LineBox line) {
            var text = new StringBuilder();
            var last = collect(line, text);
            add(Galley.of(box, elements), box, Letters.in(text), last != null && last.isEndsOnSoftHyphen(), true);
        } else if (box.getElement() != null && Galley.of(box, elements).is(Outsize.LONG)) {
            var table = Galley.of(box, elements);
            for (var part : RowParting.of(box, table, elements, dots))
                cuts.add(new Cut(table, part, 0, false, false, part.top(), part.bottom()));
        } else if (box.getElement() != null && Galley.of(box, elements).is(KEPT)) {
            if (box.getHeight() > 0) add(Galley.of(box, elements), box, 0, false, false);
        } else {
            for (var child : box.getChildren()) visit(child);
        }
    }

    private void add(Element element, Box box, int letters, boolean hyphenated, boolean line) {
        var top = box.getAbsY() / dots;
        cuts.add(new Cut(element, null, letters, hyphenated, line, top, top + box.getHeight() / dots));
    }

    private static @Nullable InlineText collect(Box box, StringBuilder into) {
        InlineText last = null;
        var children = box instanceof InlineLayoutBox inline ? inline.getInlineChildren() : box.getChildren();
        for (var child : children) {
            if (child instanceof InlineText text) {
                into.append(text.getSubstring());
                last = text;
            } else if (child instanceof Box inner) {
                var within = collect(inner, into);
                last = within == null ? last : within;
            }
        }
        return last;
    }
}
