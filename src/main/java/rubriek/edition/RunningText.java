package rubriek.edition;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Article;
import rubriek.issue.Box;
import rubriek.issue.Card;
import rubriek.issue.Column;
import rubriek.issue.Contact;
import rubriek.issue.Download;
import rubriek.issue.Editorial;
import rubriek.issue.Entry;
import rubriek.issue.Event;
import rubriek.issue.Figure;
import rubriek.issue.IssueView;
import rubriek.issue.Link;
import rubriek.issue.News;
import rubriek.issue.Quote;
import rubriek.issue.Teaser;
import rubriek.issue.Text;

/**
 * What the texts of an issue say, to find out whether a quote repeats them.
 *
 * @param letters all letters and digits in lower case, without what stands between them
 */
record RunningText(String letters) {

    private static final Entry.Cases<Stream<@Nullable String>> TEXTS = new Entry.Cases<>() {
        @Override
        public Stream<@Nullable String> link(Link link) {
            return Stream.of(link.summary());
        }

        @Override
        public Stream<@Nullable String> article(Article article) {
            return Stream.of(article.lead(), article.body());
        }

        @Override
        public Stream<@Nullable String> news(News news) {
            return Stream.of(news.lead(), news.body());
        }

        @Override
        public Stream<@Nullable String> editorial(Editorial editorial) {
            return Stream.of(editorial.body());
        }

        @Override
        public Stream<@Nullable String> column(Column column) {
            return Stream.of(column.body());
        }

        @Override
        public Stream<@Nullable String> card(Card card) {
            return Stream.of(card.lead());
        }

        @Override
        public Stream<@Nullable String> teaser(Teaser teaser) {
            return Stream.of(teaser.text());
        }

        @Override
        public Stream<@Nullable String> box(Box box) {
            return Stream.of(box.body());
        }

        @Override
        public Stream<@Nullable String> quote(Quote quote) {
            return Stream.empty();
        }

        @Override
        public Stream<@Nullable String> figure(Figure figure) {
            return Stream.empty();
        }

        @Override
        public Stream<@Nullable String> event(Event event) {
            return Stream.of(event.body());
        }

        @Override
        public Stream<@Nullable String> download(Download download) {
            return Stream.empty();
        }

        @Override
        public Stream<@Nullable String> contact(Contact contact) {
            return Stream.empty();
        }

        @Override
        public Stream<@Nullable String> text(Text text) {
            return Stream.of(text.body());
        }
    };

    static RunningText of(String text) {
        return new RunningText(bare(text));
    }

    static RunningText of(IssueView issue) {
        var entries = issue.sections().stream()
                .flatMap(section -> section.entries().stream())
                .toList();
        if (entries.stream().noneMatch(Quote.class::isInstance)) return new RunningText("");
        return new RunningText(entries.stream()
                .flatMap(entry -> entry.match(TEXTS))
                .map(text -> text == null ? "" : bare(text))
                .collect(joining("\n")));
    }

    boolean says(String words) {
        return letters.contains(bare(words));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
