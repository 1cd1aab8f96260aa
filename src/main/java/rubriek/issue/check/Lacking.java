package rubriek.issue.check;

import java.util.Arrays;
import java.util.List;
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

/** What an entry lacks of the fields that its kind requires. A draft may lack them; a send may not. */
final class Lacking implements Entry.Cases<List<Lacking.Lack>> {

    static final Lacking SOMETHING = new Lacking();

    private Lacking() {}

    /** @param code of the check that fails */
    record Lack(String code, String field) {}

    @Override
    public List<Lack> link(Link link) {
        var linked = !blank(link.url()) || !blank(link.noLinkReason());
        return of(title(link.title()), unless(linked, "entry-without-link", "url"));
    }

    @Override
    public List<Lack> article(Article article) {
        return of(title(article.title()), text("body", article.body()));
    }

    @Override
    public List<Lack> news(News news) {
        var download = news.download();
        var whole = download == null || download.media() != null || !blank(download.url());
        return of(
                title(news.title()), text("body", news.body()), unless(whole, "download-without-file", "download.url"));
    }

    @Override
    public List<Lack> editorial(Editorial editorial) {
        return of(title(editorial.title()), text("body", editorial.body()));
    }

    @Override
    public List<Lack> column(Column column) {
        return of(title(column.title()), text("body", column.body()));
    }

    @Override
    public List<Lack> card(Card card) {
        return of(title(card.title()), text("lead", card.lead()));
    }

    @Override
    public List<Lack> teaser(Teaser teaser) {
        return of(title(teaser.title()));
    }

    @Override
    public List<Lack> box(Box box) {
        return of(title(box.title()), text("body", box.body()));
    }

    @Override
    public List<Lack> quote(Quote quote) {
        return of(text("text", quote.text()));
    }

    @Override
    public List<Lack> figure(Figure figure) {
        return of(unless(figure.image() != null, "figure-without-picture", "image"));
    }

    @Override
    public List<Lack> event(Event event) {
        return of(title(event.title()), unless(event.start() != null, "event-without-start", "start"));
    }

    @Override
    public List<Lack> download(Download download) {
        var there = download.media() != null || !blank(download.url());
        return of(title(download.title()), unless(there, "download-without-file", "url"));
    }

    @Override
    public List<Lack> contact(Contact contact) {
        var somebody = contact.people() != null && !contact.people().isEmpty();
        return of(unless(somebody, "contact-without-people", "people"));
    }

    @Override
    public List<Lack> text(Text text) {
        return of(text("body", text.body()));
    }

    private static @Nullable Lack title(@Nullable String title) {
        return unless(!blank(title), "entry-without-title", "title");
    }

    private static @Nullable Lack text(String field, @Nullable String text) {
        return unless(!blank(text), "entry-without-text", field);
    }

    private static @Nullable Lack unless(boolean there, String code, String field) {
        return there ? null : new Lack(code, field);
    }

    private static List<Lack> of(@Nullable Lack... lacks) {
        return Arrays.stream(lacks).flatMap(Stream::ofNullable).toList();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
