package rubriek.issue.check;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Article;
import rubriek.issue.Attachment;
import rubriek.issue.Box;
import rubriek.issue.Card;
import rubriek.issue.Column;
import rubriek.issue.Contact;
import rubriek.issue.ContactPerson;
import rubriek.issue.Contacts;
import rubriek.issue.Download;
import rubriek.issue.Editorial;
import rubriek.issue.Entry;
import rubriek.issue.Event;
import rubriek.issue.Figure;
import rubriek.issue.Image;
import rubriek.issue.Link;
import rubriek.issue.News;
import rubriek.issue.PullQuote;
import rubriek.issue.Quote;
import rubriek.issue.Signature;
import rubriek.issue.Teaser;
import rubriek.issue.Text;
import rubriek.issue.check.Passage.Genre;

/** Takes one entry apart, whatever its kind, in the order that its fields are read in. */
final class EntryParts implements Entry.Cases<EntryParts> {

    private final Gathering into;
    private final Place place;

    EntryParts(Gathering into, Place place) {
        this.into = into;
        this.place = place;
    }

    @Override
    public EntryParts link(Link link) {
        into.line(place.at("title"), Genre.TITLE, link.title(), link.language());
        into.prose(place.at("summary"), Genre.SUMMARY, link.summary());
        into.line(place.at("linkLabel"), Genre.LINE, link.linkLabel(), null);
        into.name(link.source());
        into.name(link.author());
        return url(link.url()).picture("image", link.image());
    }

    @Override
    public EntryParts article(Article article) {
        line("kicker", article.kicker()).title(article.title()).picture("image", article.image());
        prose("lead", article.lead()).prose("body", article.body());
        var authors = orNone(article.authors());
        for (var i = 0; i < authors.size(); i++) {
            into.name(authors.get(i).name());
            into.name(authors.get(i).organisation());
            picture("authors[" + i + "].portrait", authors.get(i).portrait());
        }
        var boxes = orNone(article.boxes());
        for (var i = 0; i < boxes.size(); i++) {
            into.line(
                    place.at("boxes[" + i + "].title"),
                    Genre.TITLE,
                    boxes.get(i).title(),
                    null);
            prose("boxes[" + i + "].body", boxes.get(i).body());
        }
        var quotes = orNone(article.quotes());
        for (var i = 0; i < quotes.size(); i++) quote("quotes[" + i + "]", quotes.get(i));
        return contacts(article.contact())
                .prose("footnotes", article.footnotes())
                .prose("furtherReading", article.furtherReading());
    }

    @Override
    public EntryParts news(News news) {
        return title(news.title())
                .prose("lead", news.lead())
                .prose("body", news.body())
                .contacts(news.contact())
                .attachment(news.download());
    }

    @Override
    public EntryParts editorial(Editorial editorial) {
        return title(editorial.title())
                .prose("body", editorial.body())
                .signature(editorial.signature())
                .picture("portrait", editorial.portrait());
    }

    @Override
    public EntryParts column(Column column) {
        return title(column.title())
                .prose("body", column.body())
                .signature(column.signature())
                .picture("portrait", column.portrait())
                .prose("authorNote", column.authorNote())
                .quote("quote", column.quote());
    }

    @Override
    public EntryParts card(Card card) {
        into.name(card.person());
        return title(card.title())
                .picture("portrait", card.portrait())
                .prose("lead", card.lead())
                .url(card.url());
    }

    @Override
    public EntryParts teaser(Teaser teaser) {
        return title(teaser.title())
                .prose("text", teaser.text())
                .line("label", teaser.label())
                .url(teaser.url());
    }

    @Override
    public EntryParts box(Box box) {
        return title(box.title()).prose("body", box.body());
    }

    @Override
    public EntryParts quote(Quote quote) {
        into.name(quote.attribution());
        return line("text", quote.text());
    }

    @Override
    public EntryParts figure(Figure figure) {
        into.name(figure.credit());
        return picture("image", figure.image())
                .prose("caption", figure.caption())
                .prose("longDescription", figure.longDescription());
    }

    @Override
    public EntryParts event(Event event) {
        into.name(event.place());
        into.name(event.organiser());
        return title(event.title()).prose("body", event.body()).url(event.url());
    }

    @Override
    public EntryParts download(Download download) {
        return title(download.title()).url(download.url());
    }

    @Override
    public EntryParts contact(Contact contact) {
        return line("label", contact.label()).people(orNone(contact.people()));
    }

    @Override
    public EntryParts text(Text text) {
        return prose("body", text.body());
    }

    private EntryParts title(@Nullable String title) {
        into.line(place.at("title"), Genre.TITLE, title, null);
        return this;
    }

    private EntryParts line(String field, @Nullable String text) {
        into.line(place.at(field), Genre.LINE, text, null);
        return this;
    }

    private EntryParts prose(String field, @Nullable String source) {
        into.prose(place.at(field), Genre.PROSE, source);
        return this;
    }

    private EntryParts url(@Nullable String url) {
        into.address(place.at("url"), url);
        return this;
    }

    private EntryParts picture(String field, @Nullable Image image) {
        into.picture(place.at(field), image);
        return this;
    }

    private EntryParts quote(String field, @Nullable PullQuote quote) {
        if (quote == null) return this;
        into.name(quote.attribution());
        return line(field + ".text", quote.text());
    }

    private EntryParts signature(@Nullable Signature signature) {
        if (signature != null) into.name(signature.name());
        return this;
    }

    private EntryParts contacts(@Nullable Contacts contacts) {
        if (contacts == null) return this;
        return line("contact.label", contacts.label()).people(contacts.people());
    }

    private EntryParts people(List<ContactPerson> people) {
        people.forEach(person -> into.name(person.name()));
        return this;
    }

    private EntryParts attachment(@Nullable Attachment attachment) {
        if (attachment == null) return this;
        into.line(place.at("download.title"), Genre.TITLE, attachment.title(), null);
        into.address(place.at("download.url"), attachment.url());
        return this;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
