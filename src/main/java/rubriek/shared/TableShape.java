package rubriek.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;

/** What there is to know of a table before it is written: how wide it is, and to which side its cells are set. */
final class TableShape {

    /** As many letters as a screen of 320 pixels has room for beside each other in a box, with the space between two columns. */
    private static final int LETTERS_OF_NARROW_SCREEN = 26;

    private static final int SPACE_BETWEEN = 2;

    private static final Pattern BREAK = Pattern.compile("[\\s-]+");

    private TableShape() {}

    /** Whether its columns would stand on a narrow screen only if words in them were broken. */
    static boolean isWide(Node table) {
        var longest = new ArrayList<Integer>();
        rows(table).forEach(row -> {
            var column = 0;
            for (var cell : cells(row)) {
                if (column == longest.size()) longest.add(0);
                longest.set(column, Math.max(longest.get(column), longestWord(cell)));
                column++;
            }
        });
        return longest.stream().mapToInt(letters -> letters + SPACE_BETWEEN).sum() > LETTERS_OF_NARROW_SCREEN;
    }

    private static int longestWord(Node cell) {
        return BREAK.splitAsStream(new TextLine(cell).words())
                .mapToInt(word -> word.codePointCount(0, word.length()))
                .max()
                .orElse(0);
    }

    /** {@code right} or {@code center}; empty for a cell that begins where text begins. */
    static String side(Node node) {
        var alignment = node instanceof TableCell cell ? cell.getAlignment() : null;
        if (alignment == TableCell.Alignment.RIGHT) return "right";
        return alignment == TableCell.Alignment.CENTER ? "center" : "";
    }

    static Stream<Node> rows(Node table) {
        return children(table).flatMap(TableShape::children);
    }

    static List<Node> cells(Node row) {
        return children(row).toList();
    }

    private static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNext);
    }
}
