package rubriek.shared;

import java.util.ArrayDeque;
import java.util.Deque;
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
    private final int firstHeading;
    private final Markdown.Styles styles;

    MarkdownHtml(int firstHeading, Markdown.Styles styles) {
        this.firstHeading = firstHeading;
        this.styles = styles;
    }

    String write(Node tree) {
        tree.accept(this);
        return out.toString().stripTrailing();
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (isTight(paragraph)) visitChildren(paragraph);
        else block("p", "", paragraph);
    }

    @Override
    public void visit(Heading heading) {
        if (!new TextLine(heading).isEmpty()) block("h" + levelOf(heading), "", heading);
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
        if (block instanceof TableBlock) block("table", "", block);
        else visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableHead) block("thead", "", node);
        else if (node instanceof TableBody) block("tbody", "", node);
        else if (node instanceof TableRow) block("tr", "", node);
        else if (node instanceof TableCell cell && cell.isHeader() && !new TextLine(cell).isEmpty())
            block("th", " scope=\"col\"", cell);
        else if (node instanceof TableCell) block("td", "", node);
        else visitChildren(node);
    }

    @Override
    public void visit(Link link) {
        var target = LinkTarget.of(link.getDestination());
        if (target.isEmpty() || new TextLine(link).isEmpty()) visitChildren(link);
        else link(target.get(), link);
    }

    private void link(LinkTarget target, Link link) {
        inline("a", " href=\"" + Markup.escape(target.address()) + "\"", link);
        var note = target.mailbox().isPresent() ? "" : styles.note(target.address());
        if (!note.isEmpty())
            out.append("<span class=\"address\">").append(Markup.escape(note)).append("</span>");
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
        var style = styles.of(element);
        out.append('<').append(element).append(attributes);
        if (!style.isEmpty())
            out.append(" style=\"").append(Markup.escape(style)).append('"');
        out.append('>');
        visitChildren(content);
        out.append("</").append(element).append('>');
    }

    private static boolean isTight(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
    }
}
