package rubriek.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.edition.Setting.Manner;
import rubriek.issue.Article;
import rubriek.issue.ArticleForm;
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
import rubriek.shared.Inserts;
import rubriek.shared.Links;
import rubriek.shared.Markdown;

/**
 * Makes of each entry what a fragment prints, the same way for every edition: its words, its texts as the edition sets them, and the way to
 * the rest where the edition has room for a beginning only. Where there is room for titles only, every kind is its title.
 */
final class Blocks implements Entry.Cases<Optional<Passage>> {

    static final int TITLE = 1;
    static final int SECTION = 2;
    static final int ENTRY = 3;

    private static final int LETTERS_OF_CARD = 280;
    private static final int LETTERS_OF_TEASER = 400;

    /** What stands of a long text where the rest has a page of its own. */
    private static final int LETTERS_OF_BEGINNING = 400;

    private final Frame frame;
    private final Setting setting;
    private final Extent extent;
    private final Inlays inlays;
    private final CardNumbers numbers;
    private final int level;

    Blocks(Frame frame, Setting setting) {
        this.frame = frame;
        this.setting = setting;
        this.extent = setting.extent();
        this.inlays = new Inlays(frame, setting);
        this.numbers = CardNumbers.of(frame.issue());
        this.level = setting.heading();
    }

    /** The introduction of a section, if it has one. */
    @Nullable
    Passage introduction(@Nullable String source) {
        return prose(source, SECTION);
    }

    @Override
    public Optional<Passage> link(Link link) {
        return set(LinkBlock.of(link, prose(link.summary(), level), extent.titlesOnly(), frame));
    }

    private Optional<Passage> set(LinkBlock block) {
        return Optional.of(setting.set(setting.link(block)));
    }

    /** In a mail that has no room for more: the title, which leads to the rest. */
    private Optional<Passage> titled(Entry entry, @Nullable String about) {
        return set(LinkBlock.ofTitle(frame.titled(entry.title()), page(entry), about, frame));
    }

    @Override
    public Optional<Passage> article(Article article) {
        if (extent.titlesOnly()) return titled(article, null);
        var whole = whole(article);
        var words = frame.words();
        var block = new ArticleBlock(
                head(article, ArticleBlock.kicker(article, words), ArticleBlock.byline(article, words)),
                article.form() == ArticleForm.QUESTIONS,
                frame.places().begins(article) ? List.of() : portraits(article),
                frame.picture(article.image()),
                Frame.alt(article.image()),
                article.lead() == null && !whole ? begun(article.body()) : prose(article.lead(), level),
                whole ? inlays.body(article) : null,
                whole ? inlays.notes(article) : null,
                whole ? prose(article.furtherReading(), level + 1) : null,
                whole ? inlays.contact(article.contact()) : null,
                whole ? null : rest(article));
        return Optional.of(setting.set(setting.article(block)));
    }

    private List<Portrait> portraits(Article article) {
        var authors = ArticleBlock.authors(article).toList();
        var portraits = new ArrayList<Portrait>();
        for (var author : authors) {
            var picture = frame.portrait(author.portrait());
            if (picture != null) portraits.add(new Portrait(picture, authors.size() > 1 ? author.name() : null));
        }
        return portraits;
    }

    @Override
    public Optional<Passage> news(News news) {
        if (extent.titlesOnly()) return titled(news, null);
        var block = new NewsBlock(
                head(news, null, null),
                prose(news.lead(), level),
                news.lead() == null || whole(news) ? body(news, news.body()) : null,
                inlays.download(news.download()),
                inlays.contact(news.contact()),
                news.lead() == null ? more(news, news.body()) : rest(news));
        return Optional.of(setting.set(setting.news(block)));
    }

    @Override
    public Optional<Passage> editorial(Editorial editorial) {
        if (extent.titlesOnly()) return titled(editorial, null);
        var block = new SignedBlock(
                head(editorial, null, null),
                false,
                frame.portrait(editorial.portrait()),
                body(editorial, editorial.body()),
                SignedBlock.signed(editorial.signature(), frame.words()),
                null,
                more(editorial, editorial.body()));
        return Optional.of(setting.set(setting.signed(block)));
    }

    @Override
    public Optional<Passage> column(Column column) {
        if (extent.titlesOnly()) return titled(column, null);
        var block = new SignedBlock(
                head(column, frame.words().column(), null),
                true,
                frame.portrait(column.portrait()),
                whole(column) ? inlays.body(column) : body(column, column.body()),
                SignedBlock.signed(column.signature(), frame.words()),
                prose(column.authorNote(), level),
                more(column, column.body()));
        return Optional.of(setting.set(setting.signed(block)));
    }

    @Override
    public Optional<Passage> card(Card card) {
        if (extent.titlesOnly()) return titled(card, card.person());
        var lead = setting.abridges()
                ? extent.beginning(card.lead(), LETTERS_OF_CARD, frame)
                : extent.text(card.lead(), frame);
        var block = new CardBlock(
                numbers.of(card),
                head(card, null, card.person()),
                card.url(),
                frame.portrait(card.portrait()),
                prose(lead, level),
                more(card.url(), null, frame.titled(card.title())));
        return Optional.of(setting.set(setting.card(block)));
    }

    @Override
    public Optional<Passage> teaser(Teaser teaser) {
        var title = frame.titled(teaser.title());
        if (extent.titlesOnly()) return set(LinkBlock.ofTitle(title, teaser.url(), null, frame));
        var block = new TeaserBlock(
                head(teaser, null, null),
                teaser.url(),
                prose(extent.beginning(teaser.text(), LETTERS_OF_TEASER, frame), level),
                more(teaser.url(), teaser.label(), title));
        return Optional.of(setting.set(setting.teaser(block)));
    }

    @Override
    public Optional<Passage> box(Box box) {
        if (extent.titlesOnly()) return titled(box, null);
        return Optional.of(setting.alone(inlays.box(box, more(box, box.body()))));
    }

    @Override
    public Optional<Passage> quote(Quote quote) {
        return extent.titlesOnly() ? Optional.empty() : inlays.quote(quote).map(setting::alone);
    }

    @Override
    public Optional<Passage> figure(Figure figure) {
        if (extent.titlesOnly()) return Optional.empty();
        var image = figure.image();
        var elsewhere = setting.abridges() && figure.longDescription() != null ? page(figure) : null;
        var block = new FigureBlock(
                anchor(figure),
                frame.picture(image),
                Frame.alt(image),
                prose(figure.caption(), level),
                figure.credit() == null ? null : frame.words().credit(figure.credit()),
                elsewhere == null ? prose(figure.longDescription(), level) : null,
                elsewhere == null
                        ? null
                        : new More(
                                elsewhere,
                                frame.words().description(),
                                Objects.requireNonNullElse(Frame.alt(image), "")));
        return Optional.of(setting.set(setting.figure(block)));
    }

    @Override
    public Optional<Passage> event(Event event) {
        if (extent.titlesOnly()) return titled(event, EventBlock.when(event, frame));
        var own = more(event.url(), null, frame.titled(event.title()));
        var block = EventBlock.of(
                event,
                head(event, null, null),
                prose(event.body(), level),
                own == null ? more(event, event.body()) : own,
                frame);
        return Optional.of(setting.set(setting.event(block)));
    }

    @Override
    public Optional<Passage> download(Download download) {
        if (extent.titlesOnly())
            return set(LinkBlock.ofTitle(frame.titled(download.title()), download.url(), null, frame));
        return Optional.of(setting.alone(inlays.download(download)));
    }

    @Override
    public Optional<Passage> contact(Contact contact) {
        return extent.titlesOnly() ? Optional.empty() : inlays.contact(contact).map(setting::alone);
    }

    @Override
    public Optional<Passage> text(Text text) {
        var body = prose(text.body(), SECTION);
        if (body == null) return Optional.empty();
        return Optional.of(setting.set(setting.text(new TextBlock(anchor(text), body))));
    }

    private Head head(Entry entry, @Nullable String kicker, @Nullable String byline) {
        var page = frame.places().page(entry.id());
        return new Head(anchor(entry), kicker, frame.titled(entry.title()), byline, level, page);
    }

    private static @Nullable String anchor(Entry entry) {
        var id = entry.id();
        return id == null ? null : Links.anchor(id);
    }

    /** Where the entry is read on the web; null when it is not shown there. */
    private @Nullable String page(Entry entry) {
        return frame.places().find(entry.id()).map(Markdown.Reference::href).orElse(null);
    }

    /** Whether the whole entry stands here: there is room for it, and it has no page of its own to be read on. */
    private boolean whole(Entry entry) {
        return extent.whole() && !frame.places().begins(entry);
    }

    private @Nullable Passage body(Entry entry, @Nullable String text) {
        return frame.places().begins(entry) ? begun(text) : prose(text, level);
    }

    private @Nullable Passage begun(@Nullable String text) {
        return prose(extent.beginning(text, LETTERS_OF_BEGINNING, frame), level);
    }

    /** The way to the whole entry, when this edition holds a beginning of this text. */
    private @Nullable More more(Entry entry, @Nullable String text) {
        return extent.holds(text, frame) && !frame.places().begins(entry) ? null : rest(entry);
    }

    private @Nullable More rest(Entry entry) {
        return whole(entry) ? null : more(page(entry), null, frame.titled(entry.title()));
    }

    private @Nullable More more(@Nullable String url, @Nullable String label, String subject) {
        return url == null ? null : new More(url, frame.readMore(label), subject);
    }

    private @Nullable Passage prose(@Nullable String source, int heading) {
        return prose(extent.text(source, frame), heading);
    }

    private @Nullable Passage prose(@Nullable Markdown text, int heading) {
        return text == null ? null : setting.set(text, Manner.below(heading), Inserts.none());
    }
}
