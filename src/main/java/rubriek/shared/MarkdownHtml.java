package rubriek.shared;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Writes a Markdown tree as HTML. The elements it writes are the allow-list: there are no others, and all text is escaped. */
final class MarkdownHtml extends AbstractVisitor {

    private static final int LOWEST_HEADING = 6;

    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Set<Integer> calledBefore = new HashSet<>();
    private final int firstHeading;
    private final Markdown.Styles styles;
    private final Inserts<Markup> inserts;
    private Footnotes notes = new Footnotes();
    private int paragraphs;
    private boolean inNote;

    MarkdownHtml(int firstHeading, Markdown.Styles styles, Inserts<Markup> inserts) {
        this.firstHeading = firstHeading;
        this.styles = styles;
        this.inserts = inserts;
    }

    String write(Node tree) {
        notes = Footnotes.of(tree);
        tree.accept(this);
        insert(inserts.beyond(paragraphs));
        writeNotes();
        return out.toString().stripTrailing();
    }

    private void insert(List<Markup> pieces) {
        pieces.forEach(piece -> out.append(piece).append('\n'));
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (isTight(paragraph)) visitChildren(paragraph);
        else block("p", styles.dialogue() && opensAnswer(paragraph) ? " class=\"answer\"" : "", paragraph);
        if (paragraph.getParent() instanceof Document) insert(inserts.after(++paragraphs));
    }

    /** Somebody's name, strong and with a colon, opens an answer. */
    private static boolean opensAnswer(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof StrongEmphasis name
                && new TextLine(name).words().endsWith(":");
    }

    @Override
    public void visit(Heading heading) {
        var words = new TextLine(heading).words();
        if (words.isEmpty()) return;
        var question = styles.dialogue() && words.endsWith("?");
        block("h" + levelOf(heading), question ? " class=\"question\"" : "", heading);
    }

    /** The subhead's place in the outline, whatever number of signs it was typed with. */
    private int levelOf(Heading heading) {
        while (!open.isEmpty() && open.peek() >= heading.getLevel()) open.pop();
        open.push(heading.getLevel());
        return Math.min(firstHeading + open.size() - 1, LOWEST_HEADING);
    }

    @Override
    public void visit(BulletList list) {
        block("ul", "", list);
    }

    @Override
    public void visit(OrderedList list) {
        var start = list.getMarkerStartNumber();
        block("ol", start == null || start == 1 ? "" : " start=\"" + start + "\"", list);
    }

    @Override
    public void visit(ListItem item) {
        block("li", "", item);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) table(block);
        else if (!(block instanceof FootnoteDefinition)) visitChildren(block);
    }

    /** One that is too wide for a narrow screen scrolls by itself, so that no word in it need be broken. */
    private void table(Node table) {
        var name = TableShape.isWide(table) ? styles.wideTable() : "";
        var region = "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + Markup.escape(name) + "\">\n";
        if (!name.isEmpty()) out.append(region);
        block("table", "", table);
        if (!name.isEmpty()) out.append("</div>\n");
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference call) call(notes.numberOf(call));
        else if (node instanceof TableHead) block("thead", "", node);
        else if (node instanceof TableBody) block("tbody", "", node);
        else if (node instanceof TableRow) block("tr", "", node);
        else if (node instanceof TableCell cell) cell(cell);
        else visitChildren(node);
    }

    private void cell(TableCell cell) {
        var head = cell.isHeader() && !new TextLine(cell).isEmpty();
        var element = head ? "th" : "td";
        var side = TableShape.side(cell);
        var declared = side.isEmpty() ? "" : styles.aligned(element, side);
        var aligned = side.isEmpty() ? "" : (declared.isEmpty() ? " class=\"" : " align=\"") + side + "\"";
        var style = style(declared.isEmpty() ? styles.of(element) : declared);
        element(element, (head ? " scope=\"col\"" : "") + aligned + style, cell);
        out.append('\n');
    }

    private void call(int number) {
        if (number == 0) return;
        var links = styles.notes();
        out.append("<sup")
                .append(style(styles.of("sup")))
                .append('>')
                .append(links.linked() ? linked(number, links) : styles.numbered(number))
                .append("</sup>");
    }

    /** The first call of a note is where the note leads back to. */
    private String linked(int number, Markdown.NoteLinks links) {
        var id = calledBefore.add(number) ? " id=\"" + links.prefix() + "-r" + number + "\"" : "";
        return "<a" + id + " href=\"#" + links.prefix() + "-" + number + "\" role=\"doc-noteref\" aria-label=\""
                + Markup.escape(links.note()) + " " + styles.numbered(number) + "\">" + styles.numbered(number)
                + "</a>";
    }

    private void writeNotes() {
        if (notes.all().isEmpty()) return;
        out.append("<ol class=\"notes\"").append(style(styles.of("ol"))).append(">");
        inNote = true;
        var number = 0;
        for (var note : notes.all()) writeNote(++number, note);
        out.append("</ol>\n");
    }

    private void writeNote(int number, FootnoteDefinition note) {
        var links = styles.notes();
        out.append("<li").append(links.linked() ? " id=\"" + links.prefix() + "-" + number + "\"" : "");
        out.append(style(styles.of("li"))).append('>');
        for (var child = note.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Paragraph) visitChildren(child);
            else child.accept(this);
            if (child.getNext() instanceof Paragraph) out.append("<br>\n");
        }
        if (links.linked() && notes.isCalled(number)) back(number, links);
        out.append("</li>\n");
    }

    private void back(int number, Markdown.NoteLinks links) {
        out.append(" <a href=\"#").append(links.prefix()).append("-r").append(number);
        out.append("\" role=\"doc-backlink\" aria-label=\"").append(Markup.escape(links.back()));
        out.append(' ').append(styles.numbered(number)).append("\">↑</a>");
    }

    @Override
    public void visit(Link link) {
        var reference = reference(link, styles);
        if (reference.isPresent()) refer(reference.get(), link);
        else leadOut(link);
    }

    /** Where a link to another entry leads, when this is one and the entry is known. */
    static Optional<Markdown.Reference> reference(Link link, Markdown.Styles styles) {
        var destination = link.getDestination();
        return destination.startsWith("#") ? styles.reference(destination.substring(1)) : Optional.empty();
    }

    private void refer(Markdown.Reference reference, Link link) {
        out.append("<a class=\"reference\" href=\"").append(Markup.escape(reference.href()));
        out.append('"').append(style(styles.of("a"))).append('>');
        if (new TextLine(link).isEmpty()) out.append(Markup.escape(reference.title()));
        else visitChildren(link);
        out.append("</a>");
    }

    private void leadOut(Link link) {
        var target = LinkTarget.of(link.getDestination());
        if (target.isEmpty() || new TextLine(link).isEmpty()) visitChildren(link);
        else link(target.get(), link);
    }

    private void link(LinkTarget target, Link link) {
        inline("a", " href=\"" + Markup.escape(target.address()) + "\"", link);
        var note = target.mailbox().isPresent() ? "" : styles.note(target.address());
        if (note.isEmpty()) return;
        if (!inNote)
            out.append("<span class=\"address\">").append(Markup.escape(note)).append("</span>");
        else if (!new TextLine(link).words().endsWith(note))
            out.append(" (").append(Markup.escape(note)).append(')');
    }

    @Override
    public void visit(Emphasis emphasis) {
        inline("em", "", emphasis);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        inline("strong", "", emphasis);
    }

    /** Its children are the alternative text. */
    @Override
    public void visit(Image image) {
        visitChildren(image);
    }

    @Override
    public void visit(Text text) {
        out.append(Markup.escape(text.getLiteral()));
    }

    @Override
    public void visit(Code code) {
        out.append('`').append(Markup.escape(code.getLiteral())).append('`');
    }

    @Override
    public void visit(HtmlInline html) {
        out.append(Markup.escape(html.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        out.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.append("<br>\n");
    }

    private void block(String element, String attributes, Node content) {
        inline(element, attributes, content);
        out.append('\n');
    }

    private void inline(String element, String attributes, Node content) {
        element(element, attributes + style(styles.of(element)), content);
    }

    private void element(String element, String attributes, Node content) {
        out.append('<').append(element).append(attributes).append('>');
        visitChildren(content);
        out.append("</").append(element).append('>');
    }

    private static String style(String style) {
        return style.isEmpty() ? "" : " style=\"" + Markup.escape(style) + "\"";
    }

    private static boolean isTight(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
    }
}
