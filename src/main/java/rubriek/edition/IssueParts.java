package rubriek.edition;

import java.util.List;
import java.util.Optional;
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
import rubriek.issue.Image;
import rubriek.issue.Link;
import rubriek.issue.News;
import rubriek.issue.Quote;
import rubriek.issue.Signature;
import rubriek.issue.Teaser;
import rubriek.issue.Text;
import rubriek.media.MediumView;

/** The entries of an issue in the words of schema.org; those without a name are no parts of it. */
record IssueParts(Frame frame) implements Entry.Cases<Optional<Thing>> {

    private static final int ABSTRACT = 300;

    @Override
    public Optional<Thing> link(Link link) {
        if (link.title() == null) return Optional.empty();
        var data = new Thing("Article");
        data.put("headline", link.title());
        data.put("url", link.url());
        data.put("inLanguage", link.language());
        data.put(
                "datePublished",
                link.publishedOn() == null ? null : link.publishedOn().toString());
        data.put("author", Thing.named("Person", link.author()));
        data.put("publisher", Thing.named("Organization", link.source()));
        data.put("abstract", excerpt(link.summary()));
        return Optional.of(data);
    }

    @Override
    public Optional<Thing> article(Article article) {
        return piece("Article", article, article.lead())
                .map(data -> with(data, "author", authors(article)))
                .map(data -> with(data, "image", image(article.image())));
    }

    @Override
    public Optional<Thing> news(News news) {
        return piece("NewsArticle", news, news.lead() == null ? news.body() : news.lead());
    }

    @Override
    public Optional<Thing> editorial(Editorial editorial) {
        return piece("OpinionNewsArticle", editorial, editorial.body())
                .map(data -> with(data, "author", signed(editorial.signature())));
    }

    @Override
    public Optional<Thing> column(Column column) {
        return piece("OpinionNewsArticle", column, column.body())
                .map(data -> with(data, "author", signed(column.signature())));
    }

    @Override
    public Optional<Thing> card(Card card) {
        return piece("Article", card, card.lead())
                .map(data -> with(data, "url", card.url()))
                .map(data -> with(data, "about", Thing.named("Person", card.person())));
    }

    @Override
    public Optional<Thing> teaser(Teaser teaser) {
        return piece("Article", teaser, teaser.text()).map(data -> with(data, "url", teaser.url()));
    }

    @Override
    public Optional<Thing> box(Box box) {
        return Optional.empty();
    }

    @Override
    public Optional<Thing> quote(Quote quote) {
        return Optional.empty();
    }

    @Override
    public Optional<Thing> figure(Figure figure) {
        var address = image(figure.image());
        if (address == null) return Optional.empty();
        var data = new Thing("ImageObject");
        data.put("contentUrl", address);
        data.put("caption", excerpt(figure.caption()));
        data.put("creditText", figure.credit());
        return Optional.of(data);
    }

    @Override
    public Optional<Thing> event(Event event) {
        if (event.title() == null || event.start() == null) return Optional.empty();
        var online = Boolean.TRUE.equals(event.online());
        var data = new Thing("Event");
        data.put("name", event.title());
        data.put("startDate", event.start().toString());
        data.put("endDate", event.end() == null ? null : event.end().toString());
        data.put("eventAttendanceMode", "https://schema.org/" + attendance(event.place() != null, online));
        data.put("location", event.place() != null ? Thing.named("Place", event.place()) : online ? room(event) : null);
        data.put("organizer", Thing.named("Organization", event.organiser()));
        data.put("url", event.url());
        data.put("description", excerpt(event.body()));
        return Optional.of(data);
    }

    @Override
    public Optional<Thing> download(Download download) {
        if (download.title() == null) return Optional.empty();
        var data = new Thing("DigitalDocument");
        data.put("name", download.title());
        data.put(
                "url", frame.media().find(download.media()).map(MediumView::url).orElse(download.url()));
        return Optional.of(data);
    }

    @Override
    public Optional<Thing> contact(Contact contact) {
        return Optional.empty();
    }

    @Override
    public Optional<Thing> text(Text text) {
        return Optional.empty();
    }

    private Optional<Thing> piece(String type, Entry entry, @Nullable String text) {
        if (entry.title() == null) return Optional.empty();
        var data = new Thing(type);
        data.put("headline", entry.title());
        data.put("url", address(entry));
        data.put("abstract", excerpt(text));
        return Optional.of(data);
    }

    private @Nullable String address(Entry entry) {
        var own = frame.places().page(entry.id());
        if (own != null) return own;
        var here = frame.places().find(entry.id());
        return here.map(place -> frame.at().issue() + place.href()).orElse(null);
    }

    private static Thing with(Thing data, String name, @Nullable Object value) {
        data.put(name, value);
        return data;
    }

    private static @Nullable List<Thing> authors(Article article) {
        var authors = ArticleBlock.authors(article)
                .map(author -> {
                    var person = new Thing("Person");
                    person.put("name", author.name());
                    person.put("jobTitle", author.role());
                    person.put("affiliation", Thing.named("Organization", author.organisation()));
                    return person;
                })
                .toList();
        return authors.isEmpty() ? null : authors;
    }

    private static @Nullable Thing signed(@Nullable Signature signature) {
        if (signature == null) return null;
        var person = new Thing("Person");
        person.put("name", signature.name());
        person.put("jobTitle", signature.role());
        return person;
    }

    private @Nullable String image(@Nullable Image image) {
        var picture = frame.picture(image);
        return picture == null ? null : picture.src();
    }

    private static String attendance(boolean somewhere, boolean online) {
        if (somewhere && online) return "MixedEventAttendanceMode";
        return online ? "OnlineEventAttendanceMode" : "OfflineEventAttendanceMode";
    }

    private static Thing room(Event event) {
        return with(new Thing("VirtualLocation"), "url", event.url());
    }

    private @Nullable String excerpt(@Nullable String text) {
        return text == null ? null : frame.excerpt(text, ABSTRACT);
    }
}
