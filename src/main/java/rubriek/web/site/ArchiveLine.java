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
        public Optional<String> article(rubriek.issue.Article article) {
            return Optional.empty();
        }

        @Override
        public Optional<String> news(rubriek.issue.News news) {
            return Optional.empty();
        }

        @Override
        public Optional<String> editorial(rubriek.issue.Editorial editorial) {
            return Optional.empty();
        }

        @Override
        public Optional<String> column(rubriek.issue.Column column) {
            return Optional.empty();
        }

        @Override
        public Optional<String> card(rubriek.issue.Card card) {
            return Optional.empty();
        }

        @Override
        public Optional<String> teaser(rubriek.issue.Teaser teaser) {
            return Optional.empty();
        }

        @Override
        public Optional<String> box(rubriek.issue.Box box) {
            return Optional.empty();
        }

        @Override
        public Optional<String> quote(rubriek.issue.Quote quote) {
            return Optional.empty();
        }

        @Override
        public Optional<String> figure(rubriek.issue.Figure figure) {
            return Optional.empty();
        }

        @Override
        public Optional<String> event(rubriek.issue.Event event) {
            return Optional.empty();
        }

        @Override
        public Optional<String> download(rubriek.issue.Download download) {
            return Optional.empty();
        }

        @Override
        public Optional<String> contact(rubriek.issue.Contact contact) {
            return Optional.empty();
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
