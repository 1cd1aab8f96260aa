package rubriek.edition.columns;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Makes HTML of strips again: one column after the other, in the elements that they stood in. What runs on from the column before is of
 * the class {@code continued} and has no anchor, since its beginning has it.
 */
final class PasteUp {

    private record Open(Element original, Element copy) {}

    /** A table that is being pasted, and that which its rows are put in. */
    private record Pasted(Element original, Element copy) {}

    private final Set<Element> begun = Collections.newSetFromMap(new IdentityHashMap<>());

    private @Nullable Pasted pasted;

    /** The strips of a column. */
    Element column(List<Strip> strips) {
        pasted = null;
        var column = new Element("div");
        var open = new ArrayDeque<Open>();
        open.push(new Open(column, column));
        for (var at = 0; at < strips.size(); ) {
            var end = at + 1;
            if (strips.get(at) instanceof Strip.Line first) {
                while (end < strips.size()
                        && strips.get(end) instanceof Strip.Line next
                        && next.leaf().equals(first.leaf())) end++;
                lines(first, (Strip.Line) strips.get(end - 1), open);
            } else {
                block(strips.get(at), open);
            }
            at = end;
        }
        trim(column);
        return column;
    }

    private void lines(Strip.Line first, Strip.Line last, Deque<Open> open) {
        enter(first.leaf(), open);
        var all = first.number() == 0 && last.number() == last.of() - 1;
        Slice.copy(
                first.leaf(),
                first.from(),
                all ? Integer.MAX_VALUE : last.to(),
                open.element().copy());
    }

    private void block(Strip strip, Deque<Open> open) {
        if (strip instanceof Strip.Loose loose) {
            while (open.size() > 1) open.pop();
            open.element().copy().appendChild(loose.element().clone());
        } else if (strip instanceof Strip.Rows rows) {
            rows(rows, open);
        } else {
            var element = ((Strip.Block) strip).element();
            var parent = element.parent();
            if (parent != null) enter(parent, open);
            open.element().copy().appendChild(element.clone());
        }
    }

    private void rows(Strip.Rows rows, Deque<Open> open) {
        var part = rows.part().clone();
        if (pasted != null && pasted.original().equals(rows.table())) {
            pasted.copy().select("> tbody").forEach(body -> body.appendChildren(part.select("> tbody > tr")));
            return;
        }
        var parent = rows.table().parent();
        if (parent != null) enter(parent, open);
        open.element().copy().appendChild(part);
        pasted = new Pasted(rows.table(), part);
    }

    /** Opens the elements that this one stands in, and itself, as far as they are not open. */
    private void enter(Element element, Deque<Open> open) {
        var chain = new ArrayList<Element>();
        for (var at = element; at != null && !isGalley(at); at = at.parent()) chain.add(0, at);
        var common = chain.stream().filter(each -> isOpen(each, open)).toList();
        while (open.size() > 1 + common.size()) open.pop();
        for (var each : chain.subList(common.size(), chain.size())) {
            var copy = copy(each);
            open.element().copy().appendChild(copy);
            open.push(new Open(each, copy));
        }
    }

    private static boolean isGalley(Element element) {
        return element.hasClass("flow");
    }

    private static boolean isOpen(Element element, Deque<Open> open) {
        return open.stream().anyMatch(each -> each.original().equals(element));
    }

    private Element copy(Element original) {
        var copy = original.shallowClone();
        if (begun.add(original)) return copy;
        copy.removeAttr("id").addClass("continued");
        if (original.normalName().equals("ol")) copy.attr("start", String.valueOf(reached(original)));
        return copy;
    }

    /** The number of the first item that was not begun yet. */
    private int reached(Element list) {
        var first = list.hasAttr("start") ? Integer.parseInt(list.attr("start")) : 1;
        return first + (int) list.children().stream().filter(begun::contains).count();
    }

    /** What stands at the top of a column has nothing above it to keep away from, and what stands at its foot nothing below. */
    private static void trim(Element column) {
        for (var at = column.firstElementChild(); at != null; at = at.firstElementChild()) {
            at.attr("style", at.attr("style") + ";margin-top:0");
            if (hasOwnText(at)) break;
        }
        for (var at = column.lastElementChild(); at != null; at = at.lastElementChild()) {
            at.attr("style", at.attr("style") + ";margin-bottom:0");
            if (hasOwnText(at)) break;
        }
    }

    private static boolean hasOwnText(Element element) {
        return element.textNodes().stream().anyMatch(text -> !text.isBlank());
    }
}
