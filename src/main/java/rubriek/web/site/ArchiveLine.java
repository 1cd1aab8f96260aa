package rubriek.web.site;

import java.util.List;
import java.util.Objects;
import rubriek.issue.EditionKind;
import rubriek.issue.Entry;
import rubriek.issue.IssueView;
import rubriek.newsletter.NewsletterView;

/**
 * An issue as a line of the archive.
 *
 * @param language that it was published in, a language tag
 * @param entries how many entries the web edition shows
 * @param titles of the first entries that have one
 * @param more how many titles there are besides
 */
record ArchiveLine(int number, String title, String language, int entries, List<String> titles, int more) {

    private static final int TITLES = 2;

    static ArchiveLine of(IssueView issue, NewsletterView newsletter) {
        var entries = issue.shownIn(EditionKind.WEB).sections().stream()
                .flatMap(section -> section.entries().stream())
                .toList();
        var titles = entries.stream().map(Entry::title).filter(Objects::nonNull).toList();
        var first = titles.stream().limit(TITLES).toList();
        var language = issue.publishedBy(newsletter).language();
        return new ArchiveLine(
                issue.number(), issue.title(), language, entries.size(), first, titles.size() - first.size());
    }
}
