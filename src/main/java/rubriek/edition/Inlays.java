package rubriek.edition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rubriek.edition.Setting.Manner;
import rubriek.issue.Article;
import rubriek.issue.ArticleForm;
import rubriek.issue.Attachment;
import rubriek.issue.Box;
import rubriek.issue.BoxTone;
import rubriek.issue.Column;
import rubriek.issue.Contact;
import rubriek.issue.Contacts;
import rubriek.issue.Download;
import rubriek.issue.Panel;
import rubriek.issue.PullQuote;
import rubriek.issue.Quote;
import rubriek.shared.Inserts;
import rubriek.shared.Links;

/** What stands both in a piece and as an entry by itself (boxes, quotes, contacts, files), and the pieces that they stand in. */
final class Inlays {

    private static final Pattern NOTE = Pattern.compile("(?m)^ {0,3}\\[\\^[^]]+]:");

    private final Frame frame;
    private final Setting setting;
    private final RunningText around;
    private final int level;

    Inlays(Frame frame, Setting setting) {
        this.frame = frame;
        this.setting = setting;
        this.around = RunningText.of(frame.issue());
        this.level = setting.heading();
    }

    /** The body of an article with its boxes and quotes; notes that its own field defines belong to it. */
    @Nullable
    Passage body(Article article) {
        var inserts = new Inserts<Passage>();
        var text = Objects.requireNonNullElse(article.body(), "")
                + (definesNotes(article) ? "\n\n" + article.footnotes() : "");
        orEmpty(article.quotes())
                .forEach(quote -> quote(quote, text).ifPresent(set -> inserts.add(quote.after(), set)));
        orEmpty(article.boxes()).forEach(panel -> inserts.add(panel.after(), panel(panel)));
        if (text.isBlank()
                && orEmpty(article.boxes()).isEmpty()
                && orEmpty(article.quotes()).isEmpty()) return null;
        return setting.set(
                frame.texts().read(text), new Manner(level + 1, article.form() == ArticleForm.QUESTIONS), inserts);
    }

    /** What stands below an article; null when it holds the notes of the body. */
    @Nullable
    Passage notes(Article article) {
        var notes = article.footnotes();
        if (notes == null || notes.isBlank() || definesNotes(article)) return null;
        return setting.set(frame.texts().read(notes), Manner.below(level), Inserts.none());
    }

    private static boolean definesNotes(Article article) {
        return article.footnotes() != null && NOTE.matcher(article.footnotes()).find();
    }

    @Nullable
    Passage body(Column column) {
        var text = Objects.requireNonNullElse(column.body(), "");
        var quote = column.quote();
        if (text.isBlank() && quote == null) return null;
        var inserts = new Inserts<Passage>();
        if (quote != null) quote(quote, text).ifPresent(set -> inserts.add(quote.after(), set));
        return setting.set(frame.texts().read(text), Manner.below(level), inserts);
    }

    Passage box(Box box, @Nullable More more) {
        var title = frame.titled(box.title());
        var head =
                new Head(anchor(box.id()), BoxBlock.kicker(box.form(), title, frame.words()), title, null, level, null);
        var text = setting.extent().text(box.body(), frame);
        var body = text == null ? null : setting.set(text, Manner.below(level), Inserts.none());
        return setting.set(setting.box(new BoxBlock(head, box.tone() == BoxTone.ACCENT, false, body, more)));
    }

    private Passage panel(Panel panel) {
        var head = new Head(
                null,
                BoxBlock.kicker(panel.form(), panel.title(), frame.words()),
                panel.title(),
                null,
                level + 1,
                null);
        var body = setting.set(frame.texts().read(panel.body()), Manner.below(level + 1), Inserts.none());
        return setting.set(
                setting.box(new BoxBlock(head, panel.tone() == BoxTone.ACCENT, panel.after() != null, body, null)));
    }

    Optional<Passage> quote(Quote quote) {
        var text = quote.text();
        if (text == null || text.isBlank()) return Optional.empty();
        return quote(new QuoteBlock(anchor(quote.id()), text, quote.attribution(), false, around.says(text)));
    }

    private Optional<Passage> quote(PullQuote quote, String piece) {
        var repeated = RunningText.of(piece).says(quote.text());
        return quote(new QuoteBlock(null, quote.text(), quote.attribution(), quote.after() != null, repeated));
    }

    /** A mail is heard, and read in a narrow column: it does not say things twice. */
    private Optional<Passage> quote(QuoteBlock quote) {
        return setting.abridges() && quote.repeated()
                ? Optional.empty()
                : Optional.of(setting.set(setting.quote(quote)));
    }

    Passage download(Download download) {
        var title = frame.titled(download.title());
        var file = FileBlock.of(anchor(download.id()), title, FileBlock.attachment(download), frame);
        return setting.set(setting.download(file));
    }

    @Nullable
    Passage download(@Nullable Attachment file) {
        return file == null ? null : setting.set(setting.download(FileBlock.of(null, file.title(), file, frame)));
    }

    Optional<Passage> contact(Contact contact) {
        var people = orEmpty(contact.people());
        if (people.isEmpty()) return Optional.empty();
        return Optional.of(
                setting.set(setting.contact(ContactBlock.of(anchor(contact.id()), contact.label(), people, frame))));
    }

    @Nullable
    Passage contact(@Nullable Contacts contacts) {
        if (contacts == null) return null;
        return setting.set(setting.contact(ContactBlock.of(null, contacts.label(), contacts.people(), frame)));
    }

    private static @Nullable String anchor(@Nullable String id) {
        return id == null ? null : Links.anchor(id);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
