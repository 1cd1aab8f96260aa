package rubriek.web.site;

import java.util.List;
import java.util.Objects;
import rubriek.issue.EditionKind;
import rubriek.issue.Entry;
import rubriek.issue.IssueView;

/**
 * An issue as a line of the archive.
 *
 * @param entries how many entries the web edition shows
 * @param titles of the first entries that have one
 * @param more how many titles there are besides
 */
record ArchiveLine(int number, String title, int entries, List<String> titles, int more) {

    private static final int TITLES = 2;

    static ArchiveLine of(IssueView issue) {
        var entries = issue.shownIn(EditionKind.WEB).sections().stream()
                .flatMap(section -> section.entries().stream())
                .toList();
        var titles = entries.stream().map(Entry::title).filter(Objects::nonNull).toList();
        var first = titles.stream().limit(TITLES).toList();
        return new ArchiveLine(issue.number(), issue.title(), entries.size(), first, titles.size() - first.size());
    }
}
