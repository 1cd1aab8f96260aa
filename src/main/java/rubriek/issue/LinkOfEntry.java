package rubriek.issue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address that an entry of each kind leads to; none where there is none. */
final class LinkOfEntry implements Entry.Cases<Optional<String>> {

    @Override
    public Optional<String> link(Link link) {
        return address(link.url());
    }

    @Override
    public Optional<String> card(Card card) {
        return address(card.url());
    }

    @Override
    public Optional<String> teaser(Teaser teaser) {
        return address(teaser.url());
    }

    @Override
    public Optional<String> event(Event event) {
        return address(event.url());
    }

    @Override
    public Optional<String> download(Download download) {
        return address(download.url());
    }

    @Override
    public Optional<String> article(Article article) {
        return Optional.empty();
    }

    @Override
    public Optional<String> news(News news) {
        return Optional.empty();
    }

    @Override
    public Optional<String> editorial(Editorial editorial) {
        return Optional.empty();
    }

    @Override
    public Optional<String> column(Column column) {
        return Optional.empty();
    }

    @Override
    public Optional<String> box(Box box) {
        return Optional.empty();
    }

    @Override
    public Optional<String> quote(Quote quote) {
        return Optional.empty();
    }

    @Override
    public Optional<String> figure(Figure figure) {
        return Optional.empty();
    }

    @Override
    public Optional<String> contact(Contact contact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> text(Text text) {
        return Optional.empty();
    }

    private static Optional<String> address(@Nullable String url) {
        return Optional.ofNullable(url);
    }
}
