package rubriek.web.site;

import java.util.List;
import java.util.Optional;
import rubriek.issue.EditionKind;
import rubriek.issue.Entry;
import rubriek.issue.IssueView;
import rubriek.issue.Link;
import rubriek.issue.Text;

/**
 * An issue as a line of the archive.
 *
 * @param entries how many entries the web edition shows
 * @param titles of the first entries that have one
 * @param more how many titles there are besides
 */
record ArchiveLine(int number, String title, int entries, List<String> titles, int more) {

    private static final int TITLES = 2;

    private static final Entry.Cases<Optional<String>> TITLE = new Entry.Cases<>() {

        @Override
        public Optional<String> link(Link link) {
            return Optional.ofNullable(link.title());
        }

        @Override
        public Optional<String> text(Text text) {
            return Optional.empty();
        }
    };

    static ArchiveLine of(IssueView issue) {
        var entries = issue.shownIn(EditionKind.WEB).sections().stream()
                .flatMap(section -> section.entries().stream())
                .toList();
        var titles =
                entries.stream().flatMap(entry -> entry.match(TITLE).stream()).toList();
        var first = titles.stream().limit(TITLES).toList();
        return new ArchiveLine(issue.number(), issue.title(), entries.size(), first, titles.size() - first.size());
    }
}
