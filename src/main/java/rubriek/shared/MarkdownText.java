package rubriek.shared;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Document;
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
    private final Markdown.Styles styles;
    private final Inserts<String> inserts;
    private Footnotes notes = new Footnotes();
    private int paragraphs;

    /** @param laidOut with the addresses of links and the lines under headings; without, only the words are written */
    MarkdownText(boolean laidOut, Markdown.Styles styles, Inserts<String> inserts) {
        this.laidOut = laidOut;
        this.styles = styles;
        this.inserts = inserts;
    }

    String write(Node tree) {
        notes = Footnotes.of(tree);
        var text = blocks(tree, EMPTY_LINE);
        return Stream.of(Stream.of(text), inserts.beyond(paragraphs).stream(), Stream.of(notes()))
                .flatMap(parts -> parts)
                .filter(part -> !part.isEmpty())
                .collect(joining(EMPTY_LINE));
    }

    /** Each on a line of its own, behind its number. */
    private String notes() {
        var out = new StringBuilder();
        for (var note : notes.all()) {
            var marker = laidOut ? "[" + (notes.all().indexOf(note) + 1) + "] " : "";
            out.append(out.isEmpty() ? "" : "\n").append(marker).append(hanging(blocks(note, "\n"), marker.length()));
        }
        return out.toString();
    }

    private String blocks(Node parent, String between) {
        return children(parent).map(this::block).filter(text -> !text.isEmpty()).collect(joining(between));
    }

    private String block(Node node) {
        if (node instanceof Paragraph) return paragraph(node);
        if (node instanceof Heading) return heading(line(node));
        if (node instanceof ListBlock list) return list(list);
        if (node instanceof TableBlock) return table(node);
        return "";
    }

    private String paragraph(Node node) {
        var line = line(node);
        var text = laidOut ? line.withAddresses() : line.words();
        if (!(node.getParent() instanceof Document)) return text;
        return Stream.concat(Stream.of(text), inserts.after(++paragraphs).stream())
                .filter(part -> !part.isEmpty())
                .collect(joining(EMPTY_LINE));
    }

    private TextLine line(Node node) {
        return new TextLine(node, styles, laidOut ? notes : new Footnotes());
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

    private String table(Node table) {
        if (laidOut) return new TextTable(table, this::line).write();
        return TableShape.rows(table).map(this::words).collect(joining("\n"));
    }

    private String words(Node row) {
        return children(row).map(this::line).map(TextLine::words).collect(joining(" "));
    }

    private static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNext);
    }
}
