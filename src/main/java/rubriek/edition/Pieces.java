package rubriek.edition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Article;
import rubriek.issue.Column;
import rubriek.issue.EditionKind;
import rubriek.issue.Editorial;
import rubriek.issue.Entry;
import rubriek.issue.IssueView;
import rubriek.issue.News;
import rubriek.issue.Panel;
import rubriek.shared.Links;
import rubriek.shared.Markdown;

/**
 * Which entries have a page of their own on the web: every article, and whatever else is written at length. The page of the issue shows a
 * long one by its beginning; a short article stands there whole, and has its page for whoever wants to pass it on.
 *
 * @param issue as the web shows it
 * @param address of the issue
 */
record Pieces(IssueView issue, String address) {

    /** About three hundred words: two minutes of reading, more than a screen. */
    static final int LONG = 2_000;

    static Pieces of(IssueView issue, Addresses at) {
        return new Pieces(issue.shownIn(EditionKind.WEB), at.issue());
    }

    /** The entries that have a page, in order. */
    List<Entry> all() {
        return issue.sections().stream()
                .flatMap(section -> section.entries().stream())
                .filter(Pieces::hasPage)
                .toList();
    }

    Optional<Entry> find(String id) {
        return all().stream().filter(piece -> id.equals(piece.id())).findFirst();
    }

    /** The address of the page of one of these entries. */
    String page(Entry piece) {
        return Links.piece(address, Objects.requireNonNull(piece.id()), Objects.requireNonNullElse(piece.title(), ""));
    }

    private static boolean hasPage(Entry entry) {
        return entry.id() != null && (entry instanceof Article || isLong(entry));
    }

    /** Whether the page of the issue shows only how it begins. */
    static boolean isLong(Entry entry) {
        return texts(entry)
                        .filter(Objects::nonNull)
                        .mapToInt(text -> Markdown.of(text).words().length())
                        .sum()
                > LONG;
    }

    private static Stream<@Nullable String> texts(Entry entry) {
        if (entry instanceof Article article) return Stream.concat(Stream.of(article.body()), boxes(article));
        if (entry instanceof News news) return Stream.of(news.body());
        if (entry instanceof Editorial editorial) return Stream.of(editorial.body());
        if (entry instanceof Column column) return Stream.of(column.body());
        return Stream.empty();
    }

    private static Stream<@Nullable String> boxes(Article article) {
        return Objects.requireNonNullElse(article.boxes(), List.<Panel>of()).stream()
                .map(Panel::body);
    }
}
