package rubriek.edition.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import rubriek.shared.PlainText;

/** Makes pages of sheets: what stands on each, the lines at its head and foot, and the marks that a piece goes on overleaf. */
final class Binding {

    private static final int LETTERS_OF_TITLE = 36;

    private final PasteUp pasteUp = new PasteUp();
    private final Element body;

    /** The engine sets the cells of a row from left to right also where text runs the other way. */
    private final boolean fromRight;

    /** @param body whose attributes hold the words at head and foot of the pages */
    Binding(Element body) {
        this.body = body;
        fromRight = body.closest("[dir=rtl]") != null;
    }

    /** @param first the number of the first of these pages */
    List<Element> bind(List<Sheet> sheets, int first) {
        var pages = new ArrayList<Element>();
        var number = first;
        for (var sheet : sheets) {
            pages.add(page(sheet, number));
            number += sheet.pages();
        }
        return pages;
    }

    private Element page(Sheet sheet, int number) {
        var page = new Element("div").addClass("sheet").attr(PageNumbers.NUMBER, String.valueOf(number));
        head(page, sheet, number);
        foot(page, sheet, number);
        for (var placed : sheet.rows()) {
            var row = page.appendElement("div").addClass("row");
            if (placed.gap() > 0) row.attr("style", String.format(Locale.ROOT, "margin-top:%.2fpt", placed.gap()));
            fill(row, placed.row());
        }
        return page;
    }

    private void head(Element page, Sheet sheet, int number) {
        var running = sheet.running();
        var outer = number % 2 == 0 ? body.attr("data-newsletter") : body.attr("data-issue");
        var inner = running == null || running.isBlank()
                ? ""
                : PlainText.excerpt(running, LETTERS_OF_TITLE) + " – " + body.attr("data-continued-from") + " "
                        + (number - 1);
        line(page, number % 2 == 0 ? "head-left" : "head-right", outer);
        line(page, number % 2 == 0 ? "head-right" : "head-left", inner);
    }

    private void foot(Element page, Sheet sheet, int number) {
        var mark = sheet.runsOn()
                ? body.attr("data-continued-on") + " " + (number + 1) + "\u00A0" + body.attr("data-onward")
                : "";
        line(page, number % 2 == 0 ? "foot-left" : "foot-right", String.valueOf(number))
                .addClass("folio");
        line(page, number % 2 == 0 ? "foot-right" : "foot-left", mark);
    }

    private static Element line(Element page, String place, String text) {
        return page.appendElement("div").addClass(place).text(text.isEmpty() ? "\u00A0" : text);
    }

    private void fill(Element element, Row row) {
        if (row instanceof Row.Whole whole) {
            element.appendChild(whole.element().clone());
        } else if (row instanceof Row.Panel panel) {
            var box = panel.box().shallowClone();
            if (panel.head() == null) box.removeAttr("id").addClass("continued");
            else box.appendChild(panel.head().clone());
            columns(box.appendElement("div").addClass("columns"), panel.columns(), panel.of(), Panel.WIDTH, 0, "");
            element.appendChild(box);
        } else if (row instanceof Row.Columns columns) {
            element.addClass("columns");
            if (columns.margin() > 0) {
                var beside = element.appendElement("div").addClass("margin").attr("style", width(columns.margin()));
                if (columns.beside() != null)
                    beside.appendChild(columns.beside().clone().attr("style", moved(columns.width() + Format.GUTTER)));
            }
            columns(element, columns.columns(), columns.of(), columns.width(), columns.margin(), columns.dress());
        }
    }

    /** @param margin how wide what stands before the columns is */
    private void columns(Element row, List<List<Strip>> columns, int of, double width, double margin, String dress) {
        for (var number = 0; number < of; number++) {
            var last = number == of - 1;
            var cell = row.appendElement("div")
                    .addClass("cell")
                    .attr("style", width(last ? Format.column(width, of) : Format.step(width, of)));
            var set = number < columns.size() ? pasteUp.column(columns.get(number)) : new Element("div");
            cell.appendChild(set.addClass("flow")
                    .addClass("column")
                    .addClass(dress)
                    .attr(
                            "style",
                            width(Format.column(width, of))
                                    + moved(Format.step(width, of) * (of - 1 - 2 * number) - margin)));
        }
    }

    /** From where the engine sets it to where a reader from the right looks for it; the order of the document stays that of reading. */
    private String moved(double points) {
        return fromRight ? String.format(Locale.ROOT, ";position:relative;left:%.2fpt", points) : "";
    }

    private static String width(double points) {
        return String.format(Locale.ROOT, "width:%.2fpt", points);
    }
}
