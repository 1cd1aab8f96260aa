package rubriek.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Rich text as editors write it, read once and written as HTML or as plain text. It knows paragraphs, emphasis, lists, subheads,
 * tables, footnotes ({@code [^1]}), and links to http, https and mailto; addresses in running text become links. A link to {@code #id}
 * refers to another entry of the issue, as far as the edition knows it. Everything else, raw HTML first of all, is shown as it was
 * typed; a picture is shown as its alternative text, a link to anything else as its words.
 */
public final class Markdown {

    private static final List<Extension> EXTENSIONS =
            List.of(AutolinkExtension.create(), TablesExtension.create(), FootnotesExtension.create());

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

    /** As {@link #html(int)}, with what the styles know of elements, places and notes. */
    public Markup html(int firstHeading, Styles styles) {
        return html(firstHeading, styles, Inserts.none());
    }

    /** As {@link #html(int, Styles)}, with pieces between the paragraphs. */
    public Markup html(int firstHeading, Styles styles, Inserts<Markup> inserts) {
        return new Markup(new MarkdownHtml(firstHeading, styles, inserts).write(tree));
    }

    /**
     * As plain text: a paragraph is one line, blocks are parted by an empty line, and the address of a link stands alone on the line
     * after its paragraph (P-02). No line end at the end.
     */
    public String text() {
        return text(element -> "", Inserts.none());
    }

    /** As {@link #text()}, with pieces between the paragraphs and the titles that references lead to. */
    public String text(Styles styles, Inserts<String> inserts) {
        return new MarkdownText(true, styles, inserts).write(tree);
    }

    /** All its words on one line, without the addresses of the web that its links lead to: for a description or an excerpt. */
    public String words() {
        return words(element -> "");
    }

    /** As {@link #words()}, with the titles that references lead to. */
    public String words(Styles styles) {
        return new MarkdownText(false, styles, Inserts.none()).write(tree).replaceAll("\\s+", " ");
    }

    /** Its words, a line for each paragraph, heading, item and row; without the addresses of the web that its links lead to. */
    public List<String> lines() {
        return lines(element -> "");
    }

    /** As {@link #lines()}, with the titles that references lead to. */
    public List<String> lines(Styles styles) {
        return new MarkdownText(false, styles, Inserts.none())
                .write(tree)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /**
     * A link as it was typed.
     *
     * @param hasWords false for one that is to be called by what it leads to: {@code [](#id)}
     */
    public record Destination(String url, boolean hasWords) {}

    /** Where its links lead, in order. */
    public List<Destination> destinations() {
        var all = new ArrayList<Destination>();
        tree.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                all.add(new Destination(link.getDestination(), !new TextLine(link).isEmpty()));
            }
        });
        return all;
    }

    /** What an edition adds to the elements: inline style declarations, the addresses of links on paper, and where things stand. */
    @FunctionalInterface
    public interface Styles {

        /** @return declarations for an element of this name ({@code p}, {@code a}, {@code h4}), or an empty string */
        String of(String element);

        /**
         * @param element {@code th} or {@code td}
         * @param side {@code right} or {@code center}
         * @return the declarations for such a cell that is set to this side; empty where a class of that name says it
         */
        default String aligned(String element, String side) {
            return "";
        }

        /** @return what the region is called in which a table scrolls that is too wide for a narrow screen; empty where none scrolls */
        default String wideTable() {
            return "";
        }

        /**
         * @return what stands behind a link to this address of the web, in an element of class {@code address}, or within a footnote
         *     in brackets; empty for nothing
         */
        default String note(String address) {
            return "";
        }

        /** @return where the entry of this id stands; empty when this edition does not show it, so that its words stand alone */
        default Optional<Reference> reference(String id) {
            return Optional.empty();
        }

        /** How footnotes and their numbers lead to each other. */
        default NoteLinks notes() {
            return NoteLinks.NONE;
        }

        /** How the number of a footnote, counted from 1, is written. */
        default String numbered(int note) {
            return String.valueOf(note);
        }

        /**
         * Whether the text is questions and answers: a subhead that ends in a question mark, {@code **Name:**} at the begin of
         * a paragraph.
         */
        default boolean dialogue() {
            return false;
        }
    }

    /**
     * Where a reference leads.
     *
     * @param href an anchor on the same page, or an address of ours
     * @param title what the link is called when the editor gave it no words
     */
    public record Reference(String href, String title) {}

    /**
     * The links between the number in a text and the note below it.
     *
     * @param prefix of the anchors, one for each text of a page; empty for numbers and notes without links
     * @param note "noot", for whoever hears the number
     * @param back what the link back from a note is called
     */
    public record NoteLinks(String prefix, String note, String back) {

        /** Numbers and notes, no links: for a mail, whose program may not follow anchors. */
        public static final NoteLinks NONE = new NoteLinks("", "", "");

        boolean linked() {
            return !prefix.isEmpty();
        }
    }
}
