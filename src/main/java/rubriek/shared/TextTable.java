package rubriek.shared;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/**
 * A table in plain text: one line a row, the head underlined. Where it says to which side a column is set, its cells are padded, as far as
 * a line of text has room; elsewhere they are not, since a mail program may show letters of any width.
 */
final class TextTable {

    private static final String BETWEEN = " | ";

    private record Cell(String side, TextLine line) {

        int width() {
            return width(line.words());
        }

        private static int width(String words) {
            return words.codePointCount(0, words.length());
        }

        String padded(int width) {
            var blanks = width - width();
            var before = side.equals("right") ? blanks : side.equals("center") ? blanks / 2 : 0;
            return " ".repeat(before) + line.words() + " ".repeat(blanks - before);
        }
    }

    private record Row(boolean head, List<Cell> cells) {}

    private final List<Row> rows;

    TextTable(Node table, Function<Node, TextLine> line) {
        rows = TableShape.rows(table)
                .map(row -> new Row(
                        row.getParent() instanceof TableHead,
                        TableShape.cells(row).stream()
                                .map(cell -> new Cell(TableShape.side(cell), line.apply(cell)))
                                .toList()))
                .toList();
    }

    String write() {
        var widths = widths();
        return rows.stream().map(row -> line(row, widths)).collect(joining("\n"));
    }

    /** Of the columns; none for cells that are not padded. */
    private List<Integer> widths() {
        if (rows.stream()
                .flatMap(row -> row.cells().stream())
                .allMatch(cell -> cell.side().isEmpty())) return List.of();
        var widths = new ArrayList<Integer>();
        for (var row : rows)
            for (var column = 0; column < row.cells().size(); column++) {
                if (column == widths.size()) widths.add(0);
                widths.set(
                        column,
                        Math.max(widths.get(column), row.cells().get(column).width()));
            }
        var whole = widths.stream().mapToInt(width -> width + BETWEEN.length()).sum() - BETWEEN.length();
        return whole > PlainText.WIDEST_LINE ? List.of() : widths;
    }

    private static String line(Row row, List<Integer> widths) {
        var words = new ArrayList<String>();
        for (var cell : row.cells())
            words.add(widths.isEmpty() ? cell.line().words() : cell.padded(widths.get(words.size())));
        var line = String.join(BETWEEN, words);
        var under = row.head() ? PlainText.underlined(line, '-').substring(line.length()) : "";
        return line.stripTrailing()
                + under
                + row.cells().stream().map(cell -> cell.line().addresses()).collect(joining());
    }
}
