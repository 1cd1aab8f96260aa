package rubriek.edition;

import java.util.List;
import java.util.Optional;
import rubriek.issue.Entry;
import rubriek.issue.IssueView;
import rubriek.issue.Link;
import rubriek.issue.Text;
import rubriek.shared.PlainText;

/** The line that a mailbox shows behind the subject: the editor's, or the first titles (E-06). */
final class Preheader {

    private static final int LONGEST = 100;
    private static final int LONG_ENOUGH = 60;

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

    private Preheader() {}

    static String of(IssueView issue) {
        var chosen = issue.preheader();
        return chosen == null || chosen.isBlank() ? ofTitles(titles(issue)) : chosen;
    }

    private static String ofTitles(List<String> titles) {
        var line = new StringBuilder();
        for (var title : titles) {
            if (line.length() >= LONG_ENOUGH) break;
            line.append(line.isEmpty() ? "" : " · ").append(title);
        }
        return PlainText.excerpt(line.toString(), LONGEST);
    }

    private static List<String> titles(IssueView issue) {
        return issue.sections().stream()
                .flatMap(section -> section.entries().stream())
                .flatMap(entry -> entry.match(TITLE).stream())
                .filter(title -> !title.isBlank())
                .toList();
    }
}
