package rubriek.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of one paragraph, heading or cell, and the addresses that its links lead to. */
final class TextLine extends AbstractVisitor {

    private static final Pattern END = Pattern.compile("[.:,]+$");

    private final StringBuilder words = new StringBuilder();
    /** Web addresses in order, each with the words that are the link. */
    private final Map<String, String> addresses = new LinkedHashMap<>();

    private final Markdown.Styles styles;
    private final Footnotes notes;

    TextLine(Node content) {
        this(content, element -> "", new Footnotes());
    }

    /** @param notes whose numbers stand in the words */
    TextLine(Node content, Markdown.Styles styles, Footnotes notes) {
        this.styles = styles;
        this.notes = notes;
        visitChildren(content);
    }

    boolean isEmpty() {
        return words().isEmpty();
    }

    /** On one line but for the breaks that the editor made. */
    String words() {
        return words.toString().strip();
    }

    /**
     * The words, and below them each link on two lines of its own: its words and its address, so that no address is broken or followed
     * by a stop. The only link of a line that ends with it needs its address alone.
     */
    String withAddresses() {
        var line = words();
        var stem = END.matcher(line).replaceFirst("");
        if (addresses.size() == 1
                && stem.endsWith(addresses.values().iterator().next())
                && !stem.endsWith(onlyAddress())) return stem + ":\n" + onlyAddress();
        return line + addresses();
    }

    private String onlyAddress() {
        return addresses.keySet().iterator().next();
    }

    /** As {@link #withAddresses}, without the words. */
    String addresses() {
        var out = new StringBuilder();
        addresses.forEach((address, label) -> {
            var bare = address.endsWith(label) || label.isEmpty();
            if (bare && stands(address, words() + out)) return;
            if (!bare)
                out.append('\n').append(END.matcher(label).replaceFirst("")).append(':');
            out.append('\n').append(address);
        });
        return out.toString();
    }

    /** Where nothing is taken for a part of it. */
    private static boolean stands(String address, String text) {
        return text.endsWith(address) || text.contains(address + " ") || text.contains(address + "\n");
    }

    @Override
    public void visit(Link link) {
        var start = words.length();
        visitChildren(link);
        var label = words.substring(start).strip();
        LinkTarget.of(link.getDestination()).ifPresent(target -> lead(target, label));
        if (label.isEmpty()) MarkdownHtml.reference(link, styles).ifPresent(entry -> words.append(entry.title()));
    }

    @Override
    public void visit(CustomNode node) {
        var number = node instanceof FootnoteReference call ? notes.numberOf(call) : 0;
        if (number > 0) words.append(" [").append(number).append(']');
        visitChildren(node);
    }

    private void lead(LinkTarget target, String label) {
        target.mailbox()
                .ifPresentOrElse(
                        mailbox -> words.append(label.equals(mailbox) ? "" : " (" + mailbox + ")"),
                        () -> addresses.putIfAbsent(target.address(), label));
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append('`').append(code.getLiteral()).append('`');
    }

    @Override
    public void visit(HtmlInline html) {
        words.append(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append('\n');
    }
}
