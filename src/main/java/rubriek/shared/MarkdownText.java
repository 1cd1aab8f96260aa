package rubriek.shared;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Writes a Markdown tree as plain text, for the text part of a mail: block by block, from the leaves up. */
final class MarkdownText {

    private static final String EMPTY_LINE = "\n\n";

    private final boolean laidOut;

    /** @param laidOut with the addresses of links and the lines under headings; without, only the words are written */
    MarkdownText(boolean laidOut) {
        this.laidOut = laidOut;
    }

    String write(Node tree) {
        return blocks(tree, EMPTY_LINE);
    }

    private String blocks(Node parent, String between) {
        return children(parent).map(this::block).filter(text -> !text.isEmpty()).collect(joining(between));
    }

    private String block(Node node) {
        if (node instanceof Paragraph) return withAddresses(new TextLine(node));
        if (node instanceof Heading) return heading(new TextLine(node));
        if (node instanceof ListBlock list) return list(list);
        if (node instanceof TableBlock) return table(node);
        return "";
    }

    private String withAddresses(TextLine line) {
        return laidOut ? line.withAddresses() : line.words();
    }

    private String heading(TextLine line) {
        if (!laidOut || line.isEmpty()) return line.words();
        return PlainText.underlined(line.words(), '~') + line.addresses();
    }

    private String list(ListBlock list) {
        var between = list.isTight() ? "\n" : EMPTY_LINE;
        var number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        var out = new StringBuilder();
        for (var node = list.getFirstChild(); node instanceof ListItem; node = node.getNext()) {
            var marker = laidOut ? (list instanceof OrderedList ? number++ + ". " : "- ") : "";
            if (!out.isEmpty()) out.append(between);
            out.append(marker).append(hanging(blocks(node, between), marker.length()));
        }
        return out.toString();
    }

    /** Indents every line but the first, and leaves empty lines empty. */
    private static String hanging(String text, int indent) {
        return text.replaceAll("\\n(?!\\n)", "\n" + " ".repeat(indent));
    }

    /** One line a row; the head is underlined. */
    private String table(Node table) {
        return children(table).flatMap(MarkdownText::children).map(this::row).collect(joining("\n"));
    }

    private String row(Node row) {
        var cells = children(row).map(TextLine::new).toList();
        var words = cells.stream().map(TextLine::words).collect(joining(laidOut ? " | " : " "));
        if (!laidOut) return words;
        var line = row.getParent() instanceof TableHead ? PlainText.underlined(words, '-') : words;
        return line + cells.stream().map(TextLine::addresses).collect(joining());
    }

    private static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNext);
    }
}
