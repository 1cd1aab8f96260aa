package rubriek.issue.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Entry;
import rubriek.issue.Image;
import rubriek.issue.IssueContent;
import rubriek.issue.Link;
import rubriek.issue.LinkForm;
import rubriek.issue.Section;
import rubriek.issue.Text;
import rubriek.issue.markdown.Leftover;
import rubriek.issue.markdown.Reading;
import rubriek.shared.limits.Length;

/** Builds the sections of an issue from its parts, as they come in the order of reading. What comes where it cannot stand is left over. */
final class Assembly {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SOURCE = 120;
    private static final int MOST_ENTRIES = 500;

    private final String readMore;
    private final Paragraphs paragraphs;
    private final List<Line> introduction = new ArrayList<>();
    private final List<Part> sections = new ArrayList<>();
    private final List<Piece> withoutAddress = new ArrayList<>();
    private final List<Leftover> leftovers = new ArrayList<>();
    private @Nullable Piece open;
    private int entries;

    /** @param readMore the newsletter's own words for "Lees verder" */
    Assembly(String readMore, Paragraphs paragraphs) {
        this.readMore = readMore;
        this.paragraphs = paragraphs;
    }

    /** How many sections have begun. */
    int sections() {
        return sections.size();
    }

    /** Whether an entry is being read whose end was not seen yet. */
    boolean inEntry() {
        return open != null && !open.closed;
    }

    boolean inEntryWithText() {
        return inEntry() && open != null && !open.lines.isEmpty();
    }

    void section(String title, boolean numbered, Line line) {
        open = null;
        if (Length.of(title) > LONGEST_TITLE) leave(Leftover.Why.TOO_LONG, title, line);
        else sections.add(new Part(title, numbered));
    }

    void entry(String title, @Nullable String source, Line line) {
        if (sections.isEmpty()) {
            introduction.add(line.saying(source == null ? title : title + " (" + source + ")"));
            return;
        }
        if (Length.of(title) > LONGEST_TITLE
                || (source != null && Length.of(source) > LONGEST_SOURCE)
                || entries == MOST_ENTRIES) {
            leave(Leftover.Why.TOO_LONG, title, line);
            return;
        }
        entries++;
        open = new Piece(title, source);
        sections.get(sections.size() - 1).pieces.add(open);
    }

    /** A line of running text: of the introduction, of a section's or of an entry. */
    void text(Line line) {
        if (sections.isEmpty()) introduction.add(line);
        else if (inEntry() && open != null) open.lines.add(line);
        else if (open == null && last().pieces.isEmpty()) last().introduction.add(line);
        else leave(Leftover.Why.OUTSIDE_ENTRY, line.text(), line);
    }

    /** A line behind the end of an entry that is a text of its own. */
    void block(Line line) {
        if (open == null || inEntry()) text(line);
        else if (open.title == null) open.lines.add(line);
        else textEntry(line);
    }

    /** A line that begins a text of its own. */
    void textEntry(Line line) {
        if (sections.isEmpty() || entries == MOST_ENTRIES) {
            text(line);
            return;
        }
        entries++;
        open = new Piece(null, null);
        open.closed = true;
        open.lines.add(line);
        last().pieces.add(open);
    }

    void byline(@Nullable LinkForm form, @Nullable String author, @Nullable LocalDate date) {
        if (open == null) return;
        open.form = form;
        open.author = author;
        open.publishedOn = date;
    }

    /** @return false when there is no entry that could have it */
    boolean image(Image image) {
        if (open == null || open.title == null || open.image != null) return false;
        open.image = image;
        return true;
    }

    boolean source(String source) {
        if (open == null || open.source != null || Length.of(source) > LONGEST_SOURCE) return false;
        open.source = source;
        return true;
    }

    void reason(String reason) {
        if (open == null) return;
        open.reason = open.reason == null ? reason : open.reason + " " + reason;
    }

    /** The link that ends an entry. Without an address it waits for {@link #addresses}. */
    void more(String label, @Nullable String url, Line line) {
        if (open == null || open.closed || open.title == null) {
            leave(Leftover.Why.OUTSIDE_ENTRY, url == null ? label : label + " " + url, line);
            return;
        }
        open.closed = true;
        if (!Vocabulary.isReadMore(label) && !label.equals(readMore)) open.label = label;
        if (url != null) address(open, url, line);
        else withoutAddress.add(open);
    }

    /** Where the entry that is being read leads, when its title is the link. */
    void target(String url, Line line) {
        if (open != null && open.url == null) address(open, url, line);
    }

    private void address(Piece piece, String url, Line line) {
        if (Addresses.usable(url)) piece.url = url;
        else leave(Leftover.Why.NOT_A_WEB_ADDRESS, url, line);
    }

    /** The addresses that were listed behind a page, for the links since the list before. */
    void addresses(List<Line> list) {
        if (list.size() == 1 && withoutAddress.isEmpty() && open != null && open.url == null && open.title != null) {
            open.closed = true;
            address(open, list.get(0).text(), list.get(0));
            return;
        }
        var placed = Addresses.placed(
                withoutAddress.stream().map(p -> String.valueOf(p.title)).toList(), list);
        for (var i = 0; i < withoutAddress.size(); i++) {
            var line = placed.get(i);
            if (line != null) address(withoutAddress.get(i), line.text(), line);
        }
        list.stream()
                .filter(line -> !line.text().startsWith("mailto:") && !placed.contains(line))
                .forEach(line -> leave(Leftover.Why.ADDRESS_WITHOUT_ENTRY, line.text(), line));
        withoutAddress.clear();
    }

    void leave(Leftover.Why why, String text, Line line) {
        leftovers.add(new Leftover(why, text, line.page(), line.number()));
    }

    /** What the head of the document says of the newsletter, unless the newsletter knows it itself. */
    void head(Masthead masthead, TextReader.Context context) {
        var place = Line.plain("", 0, 0, false);
        var title = masthead.title();
        if (title != null && !title.equalsIgnoreCase(context.newsletter())) leave(Leftover.Why.MASTHEAD, title, place);
        masthead.address().stream()
                .filter(line -> !context.known(line))
                .forEach(line -> leave(Leftover.Why.MASTHEAD, line, place));
    }

    Reading reading(Masthead masthead) {
        var content = new IssueContent(
                null,
                null,
                paragraphs.text(introduction),
                null,
                null,
                sections.stream().map(part -> part.section(paragraphs)).toList());
        return new Reading(masthead.number(), masthead.period(), content, leftovers);
    }

    private Part last() {
        return sections.get(sections.size() - 1);
    }

    private static final class Part {

        private final String title;
        private final boolean numbered;
        private final List<Line> introduction = new ArrayList<>();
        private final List<Piece> pieces = new ArrayList<>();

        private Part(String title, boolean numbered) {
            this.title = title;
            this.numbered = numbered;
        }

        private Section section(Paragraphs paragraphs) {
            return new Section(
                    null,
                    title,
                    numbered,
                    paragraphs.text(introduction),
                    pieces.stream().map(piece -> piece.entry(paragraphs)).toList());
        }
    }

    private static final class Piece {

        private final @Nullable String title;
        private @Nullable String source;
        private @Nullable Image image;
        private final List<Line> lines = new ArrayList<>();
        private @Nullable String url;
        private @Nullable String reason;
        private @Nullable String label;
        private @Nullable String author;
        private @Nullable LocalDate publishedOn;
        private @Nullable LinkForm form;
        private boolean closed;

        private Piece(@Nullable String title, @Nullable String source) {
            this.title = title;
            this.source = source;
        }

        private Entry entry(Paragraphs paragraphs) {
            var text = paragraphs.text(lines);
            if (title == null) return new Text(null, text == null ? "" : text, null);
            return new Link(
                    null, title, url, reason, source, text, label, author, publishedOn, null, image, form, null);
        }
    }
}
