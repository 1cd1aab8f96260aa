package rubriek.edition.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pieces in what the templates wrote: what has the class {@code piece} is one, and what stands between two of them in a section
 * makes one together. A heading of the section goes with its first piece.
 */
final class Manuscript {

    private static final String PIECE = "piece";

    private static final String APART = ".figure, .box, .quote, .contact, .download";

    /** Fewer words than this make no three columns. */
    private static final int WORDS_OF_THREE_COLUMNS = 150;

    private final List<Piece> pieces = new ArrayList<>();

    private Manuscript() {}

    static List<Piece> pieces(Document document) {
        var manuscript = new Manuscript();
        Outsize.takeApart(document.body());
        for (var element : document.body().children()) {
            if (element.hasClass(PIECE)) manuscript.add(element, null);
            else if (element.normalName().equals("section")) manuscript.section(element);
        }
        return manuscript.pieces;
    }

    private void section(Element section) {
        var heading = new Element("header").addClass("opening");
        section.select("> h2").forEach(heading::appendChild);
        section.select("> .lead").stream().filter(Outsize::goesWithHeading).forEach(heading::appendChild);
        var parts = parts(section);
        if (parts.isEmpty()) parts.add(flow());
        for (var part : parts) {
            var rubric = part.equals(parts.get(0)) ? heading : null;
            if (part.hasClass(PIECE)) add(part, rubric);
            else run(part, rubric);
        }
    }

    /** The pieces of a section and the runs between them. What stands apart and follows a piece goes with it. */
    private static List<Element> parts(Element section) {
        var parts = new ArrayList<Element>();
        for (var entry : section.children()) {
            var last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (entry.hasClass(PIECE)) parts.add(entry);
            else if (last == null || (last.hasClass(PIECE) && !entry.is(APART))) parts.add(flow().appendChild(entry));
            else (last.hasClass(PIECE) ? flow(last) : last).appendChild(entry);
        }
        return parts;
    }

    private static Element flow() {
        return new Element("div").addClass("flow");
    }

    private static Element flow(Element piece) {
        var flow = piece.selectFirst("> .flow");
        return flow == null ? piece.appendElement("div").addClass("flow") : flow;
    }

    private void run(Element run, @Nullable Element rubric) {
        Endnotes.collect(run);
        pieces.add(new Piece(
                rubric, null, run, columnsOfRun(run), Piece.Start.BELOW, rubric == null ? "" : title(rubric)));
    }

    private void add(Element element, @Nullable Element rubric) {
        var flow = flow(element);
        Endnotes.collect(flow);
        var opening = element.selectFirst("> .opening");
        if (opening != null && rubric != null) head(opening, rubric);
        var heading = opening == null ? null : opening.select("h3, h2").last();
        if (heading != null && element.hasAttr("id")) heading.attr("id", element.id());
        pieces.add(new Piece(
                opening,
                element.selectFirst("> .beside"),
                flow,
                columns(element),
                element.hasClass("in-front") ? Piece.Start.FRONT : Piece.Start.PAGE,
                opening == null ? "" : title(opening)));
    }

    /** In how many columns a run of short entries may be set, the best first. */
    static List<Integer> columnsOfRun(Element run) {
        return run.text().split(" ").length >= WORDS_OF_THREE_COLUMNS ? List.of(3, 2) : List.of(2);
    }

    /** As {@link #columnsOfRun}, of a piece. */
    static List<Integer> columns(Element piece) {
        return Arrays.stream(piece.attr("data-columns").split(" "))
                .map(Integer::valueOf)
                .toList();
    }

    private static void head(Element opening, Element rubric) {
        var kicker = opening.selectFirst(".kicker");
        if (kicker != null && kicker.text().equalsIgnoreCase(rubric.text())) kicker.remove();
        opening.prependChildren(rubric.children().addClass("rubric"));
    }

    private static String title(Element opening) {
        var heading = opening.select("h3, h2").last();
        return heading == null ? "" : heading.text();
    }
}
