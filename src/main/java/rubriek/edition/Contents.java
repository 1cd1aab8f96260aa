package rubriek.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Article;
import rubriek.issue.Column;
import rubriek.issue.Editorial;
import rubriek.issue.Entry;
import rubriek.issue.News;
import rubriek.issue.SectionView;
import rubriek.shared.Links;

/**
 * What a magazine's list of contents tells: its pieces, and of a section that begins with short entries its title and theirs.
 *
 * @param story what the issue is about: its first article, or else what it begins with
 */
record Contents(List<Line> lines, @Nullable Line story) {

    private static final int LETTERS_OF_LEAD = 130;

    /** So many lines with leads fill a page. */
    private static final int LINES_WITH_LEAD = 11;

    private static final int LINES_OF_ONE_COLUMN = 11;

    /**
     * @param piece whether it is one, and not a section of short ones
     * @param kicker what stands over the title
     */
    record Line(
            boolean piece,
            String anchor,
            @Nullable String kicker,
            String title,
            @Nullable String lead) {

        private Line withoutLead() {
            return new Line(piece, anchor, kicker, title, null);
        }
    }

    static Contents of(Frame frame) {
        var lines = new ArrayList<Line>();
        for (var section : frame.issue().sections()) {
            var ahead = section.entries().stream()
                    .takeWhile(entry -> line(entry, section, frame).isEmpty())
                    .toList();
            var pieces = section.entries().stream()
                    .flatMap(entry -> line(entry, section, frame).stream())
                    .toList();
            if (pieces.isEmpty() || ahead.stream().anyMatch(entry -> entry.title() != null))
                lines.add(line(section, ahead));
            lines.addAll(pieces);
        }
        var story = lines.stream()
                .filter(line -> line.lead() != null && line.piece())
                .findFirst()
                .orElseGet(() -> lines.isEmpty() ? null : lines.get(0));
        var brief = lines.size() > LINES_WITH_LEAD;
        return new Contents(brief ? lines.stream().map(Line::withoutLead).toList() : lines, story);
    }

    /** @param entries short ones, which stand under the heading of the section */
    private static Line line(SectionView section, List<Entry> entries) {
        var titles = Head.dotted(entries.stream().map(Entry::title).limit(4).toArray(String[]::new));
        return new Line(false, HtmlSection.anchor(section.id()), null, section.heading(), titles);
    }

    private static Optional<Line> line(Entry entry, SectionView section, Frame frame) {
        if (entry.id() == null || entry.title() == null) return Optional.empty();
        if (!(entry instanceof Article
                || entry instanceof News
                || entry instanceof Editorial
                || entry instanceof Column)) return Optional.empty();
        var kicker = entry instanceof Article article ? ArticleBlock.kicker(article, frame.words()) : section.heading();
        return Optional.of(new Line(
                true,
                Links.anchor(entry.id()),
                kicker == null ? section.heading() : kicker,
                entry.title(),
                entry instanceof Article article ? lead(article.lead(), frame) : null));
    }

    private static @Nullable String lead(@Nullable String source, Frame frame) {
        if (source == null || source.isBlank()) return null;
        return frame.excerpt(source, LETTERS_OF_LEAD);
    }

    /** How many columns the list stands in. */
    public int columns() {
        return lines.size() > LINES_OF_ONE_COLUMN ? 2 : 1;
    }
}
