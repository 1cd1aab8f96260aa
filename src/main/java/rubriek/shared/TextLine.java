package rubriek.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of one paragraph, heading or cell, and the addresses that its links lead to. */
final class TextLine extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();
    /** Web addresses in order, each with the words that are the link. */
    private final Map<String, String> addresses = new LinkedHashMap<>();

    TextLine(Node content) {
        visitChildren(content);
    }

    boolean isEmpty() {
        return words().isEmpty();
    }

    /** On one line but for the breaks that the editor made. */
    String words() {
        return words.toString().strip();
    }

    String withAddresses() {
        return words() + addresses();
    }

    /** Each link on two lines of its own, its words and its address, so that no address is broken or followed by a stop. */
    String addresses() {
        var out = new StringBuilder();
        addresses.forEach((address, label) -> {
            var bare = address.endsWith(label) || label.isEmpty();
            if (bare && (words() + out).endsWith(address)) return;
            if (!bare) out.append('\n').append(label.replaceAll("[:.,]+$", "")).append(':');
            out.append('\n').append(address);
        });
        return out.toString();
    }

    @Override
    public void visit(Link link) {
        var start = words.length();
        visitChildren(link);
        var label = words.substring(start).strip();
        LinkTarget.of(link.getDestination()).ifPresent(target -> lead(target, label));
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
