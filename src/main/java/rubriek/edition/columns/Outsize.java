package rubriek.edition.columns;

import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart, before anything is measured, what is kept together and may be higher than a page, and marks the tables that are
 * to be parted: a page that runs over moves all numbers after it. How high something will be is guessed here from its letters,
 * on the safe side by half.
 */
final class Outsize {

    /** More letters than this are not for a heading to carry along. */
    private static final int LETTERS_OF_LEAD = 900;

    private static final int LETTERS_OF_STANDFIRST = 2_500;

    private static final double LETTER = 5;

    private static final double LINE = 11;

    private static final double RULE = 5;

    /** A higher one is parted where a column ends. */
    private static final double MOST_OF_TABLE = Format.HEIGHT * 0.25;

    /** The tables that may be parted. */
    static final String LONG = "table.long";

    private Outsize() {}

    /** @param body of a magazine as its templates wrote it */
    static void takeApart(Element body) {
        body.select("table").forEach(Outsize::judge);
        for (var words : body.select(".figure > .small"))
            if (words.text().length() > LETTERS_OF_LEAD) words.parents().get(0).after(words);
        for (var words : body.select(".piece > .opening > .standfirst")) {
            var flow = words.parents().get(1).selectFirst("> .flow");
            if (flow != null && words.text().length() > LETTERS_OF_STANDFIRST) flow.prependChild(words);
        }
    }

    /** Whether a section's heading takes these words along, or the columns do. */
    static boolean goesWithHeading(Element lead) {
        return lead.text().length() <= LETTERS_OF_LEAD;
    }

    /** A long table may be parted between its rows; not one with a row that no page may hold below the heads. */
    private static void judge(Element table) {
        var body = table.selectFirst("> tbody");
        if (body == null) return;
        var head = table.selectFirst("> thead");
        var columns = body.child(0).childrenSize();
        var width = columns > Cast.COLUMNS_OF_NARROW_TABLE
                ? Format.WIDTH
                : Format.column(Format.WIDTH, Cast.COLUMNS_OF_NARROW_TABLE);
        var above = head == null ? 0 : height(head.child(0), width);
        if (body.children().stream().anyMatch(row -> above + height(row, width) > Format.HEIGHT * 0.8))
            unfold(table, head, body);
        else if (body.children().stream().mapToDouble(row -> height(row, width)).sum() > MOST_OF_TABLE)
            table.addClass("long");
    }

    /** A table with a row that no page may hold becomes paragraphs, one for each cell, each with the head of its column. */
    private static void unfold(Element table, @Nullable Element head, Element body) {
        var heads = head == null ? new Elements() : head.child(0).children();
        for (var row : body.children()) {
            for (var number = 0; number < row.childrenSize(); number++) {
                var paragraph = new Element("p");
                if (number < heads.size())
                    paragraph
                            .appendElement("strong")
                            .text(heads.get(number).text() + ":")
                            .after(" ");
                paragraph.appendChildren(row.child(number).childNodesCopy());
                table.before(paragraph);
            }
        }
        table.remove();
    }

    private static double height(Element row, double width) {
        var letters = width / Math.max(1, row.childrenSize()) / LETTER;
        var lines = row.children().stream()
                .mapToDouble(cell -> Math.ceil(cell.text().length() / letters))
                .max();
        return Math.max(1, lines.orElse(1)) * LINE + RULE;
    }
}
