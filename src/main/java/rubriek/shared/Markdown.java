package rubriek.shared;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Rich text as editors write it, read once and written as HTML or as plain text. It knows paragraphs, emphasis, lists, subheads,
 * tables, and links to http, https and mailto; addresses in running text become links. Everything else, raw HTML first of all,
 * is shown as it was typed; a picture is shown as its alternative text, a link to anything else as its words.
 */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(AutolinkExtension.create(), TablesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class))
            .customInlineContentParserFactory(new AngleBrackets.Factory())
            .build();

    private final Node tree;

    private Markdown(Node tree) {
        this.tree = tree;
    }

    public static Markdown of(String source) {
        return new Markdown(PARSER.parse(MarkdownSource.bounded(source)));
    }

    /** A paragraph of bare words: nothing in it is read as Markdown. */
    public static Markdown ofWords(String words) {
        var paragraph = new Paragraph();
        paragraph.appendChild(new Text(words));
        var document = new Document();
        document.appendChild(paragraph);
        return new Markdown(document);
    }

    /**
     * As HTML for a page whose style sheet dresses it.
     *
     * @param firstHeading the level, 1 to 6, of the uppermost subheads: one below the heading that the text stands under. Levels
     *     that the text skips are closed up
     */
    public Markup html(int firstHeading) {
        return html(firstHeading, element -> "");
    }

    /** As {@link #html(int)}, with an inline style on each element that the styles know, for mail. */
    public Markup html(int firstHeading, Styles styles) {
        return new Markup(new MarkdownHtml(firstHeading, styles).write(tree));
    }

    /**
     * As plain text: a paragraph is one line, blocks are parted by an empty line, and the address of a link stands alone on the line
     * after its paragraph (P-02). No line end at the end.
     */
    public String text() {
        return new MarkdownText(true).write(tree);
    }

    /** All its words on one line, without the addresses of the web that its links lead to: for a description or an excerpt. */
    public String words() {
        return new MarkdownText(false).write(tree).replaceAll("\\s+", " ");
    }

    /** What an edition adds to the elements: inline style declarations and, on paper, the addresses of links. */
    @FunctionalInterface
    public interface Styles {

        /** @return declarations for an element of this name ({@code p}, {@code a}, {@code h4}), or an empty string */
        String of(String element);

        /** @return what stands behind a link to this address of the web, in an element of class {@code address}; empty for nothing */
        default String note(String address) {
            return "";
        }
    }
}
