package rubriek.issue.check;

import java.util.Arrays;
import java.util.Optional;
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
import rubriek.issue.Link;
import rubriek.issue.News;
import rubriek.issue.Quote;
import rubriek.issue.Teaser;
import rubriek.issue.Text;
import rubriek.shared.Markdown;
import rubriek.shared.PlainText;

/** What a person recognises an entry by: its title or, for a kind that has none, how it begins. Null when there is nothing. */
final class EntryTitle implements Entry.Cases<Stream<String>> {

    private static final int LONG_ENOUGH = 60;
    private static final EntryTitle TITLE = new EntryTitle();

    /** A reference without words stays as it was typed: left out, it would leave a hole. */
    private static final Markdown.Styles AS_TYPED = new Markdown.Styles() {

        @Override
        public String of(String element) {
            return "";
        }

        @Override
        public Optional<Markdown.Reference> reference(String id) {
            var destination = "#" + id;
            return Optional.of(new Markdown.Reference(destination, "[](" + destination + ")"));
        }
    };

    private EntryTitle() {}

    static @Nullable String of(Entry entry) {
        return entry.match(TITLE)
                .filter(title -> !title.isBlank())
                .map(title -> PlainText.excerpt(title, LONG_ENOUGH))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Stream<String> link(Link link) {
        return first(link.title(), link.source(), link.url());
    }

    @Override
    public Stream<String> article(Article article) {
        return first(article.title(), article.kicker(), article.lead());
    }

    @Override
    public Stream<String> news(News news) {
        return first(news.title(), news.lead(), news.body());
    }

    @Override
    public Stream<String> editorial(Editorial editorial) {
        return first(editorial.title(), editorial.body());
    }

    @Override
    public Stream<String> column(Column column) {
        return first(column.title(), column.body());
    }

    @Override
    public Stream<String> card(Card card) {
        return first(card.title(), card.person(), card.lead());
    }

    @Override
    public Stream<String> teaser(Teaser teaser) {
        return first(teaser.title(), teaser.text());
    }

    @Override
    public Stream<String> box(Box box) {
        return first(box.title(), box.body());
    }

    @Override
    public Stream<String> quote(Quote quote) {
        return first(quote.text(), quote.attribution());
    }

    @Override
    public Stream<String> figure(Figure figure) {
        var alt = figure.image() == null ? null : figure.image().alt();
        return first(figure.caption(), alt, figure.credit());
    }

    @Override
    public Stream<String> event(Event event) {
        return first(event.title(), event.place());
    }

    @Override
    public Stream<String> download(Download download) {
        return first(download.title(), download.url());
    }

    @Override
    public Stream<String> contact(Contact contact) {
        return Stream.ofNullable(contact.label());
    }

    @Override
    public Stream<String> text(Text text) {
        return Stream.ofNullable(text.body()).flatMap(body -> Markdown.of(body).lines(AS_TYPED).stream());
    }

    private static Stream<String> first(@Nullable String... words) {
        return Arrays.stream(words).flatMap(Stream::ofNullable);
    }
}
