package rubriek.shared;

import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * What {@code <} begins: a link when an address follows up to {@code >}, and otherwise itself. Raw HTML is never recognised, so it
 * is shown as text; and since no tag is looked for, a text full of {@code <} costs no more than any other.
 */
final class AngleBrackets implements InlineContentParser {

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        scanner.next();
        var afterBracket = scanner.position();
        var address = address(scanner);
        var target = LinkTarget.of(address);
        if (target.isEmpty() || !scanner.next('>')) return ParsedInline.of(new Text("<"), afterBracket);
        var link = new Link(address, null);
        link.appendChild(new Text(address));
        return ParsedInline.of(link, scanner.position());
    }

    private static String address(Scanner scanner) {
        var start = scanner.position();
        while (scanner.hasNext() && !ends(scanner.peek())) scanner.next();
        return scanner.getSource(start, scanner.position()).getContent();
    }

    private static boolean ends(char c) {
        return c == '<' || c == '>' || Character.isWhitespace(c);
    }

    /** Makes one for each text. */
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('<');
        }

        @Override
        public InlineContentParser create() {
            return new AngleBrackets();
        }
    }
}
