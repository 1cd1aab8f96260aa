package rubriek.issue.markdown;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Article;
import rubriek.issue.ArticleForm;
import rubriek.issue.Attachment;
import rubriek.issue.Author;
import rubriek.issue.Box;
import rubriek.issue.BoxForm;
import rubriek.issue.BoxTone;
import rubriek.issue.Card;
import rubriek.issue.Column;
import rubriek.issue.Contact;
import rubriek.issue.ContactPerson;
import rubriek.issue.Contacts;
import rubriek.issue.Download;
import rubriek.issue.EditionKind;
import rubriek.issue.Editorial;
import rubriek.issue.Entry;
import rubriek.issue.Event;
import rubriek.issue.Figure;
import rubriek.issue.Image;
import rubriek.issue.IssueContent;
import rubriek.issue.Link;
import rubriek.issue.LinkForm;
import rubriek.issue.News;
import rubriek.issue.Panel;
import rubriek.issue.PullQuote;
import rubriek.issue.Quote;
import rubriek.issue.Section;
import rubriek.issue.Signature;
import rubriek.issue.Teaser;
import rubriek.issue.Text;
import rubriek.newsletter.Layout;

/** Issues of every kind of entry, any field of which may be there or not, on texts that are hard to tell from structure. */
final class RandomIssue extends RandomValues {

    RandomIssue(long seed) {
        super(seed);
    }

    IssueContent content() {
        return new IssueContent(
                maybe(this::line),
                maybe(this::line),
                maybe(this::prose),
                maybe(() -> one(Layout.values())),
                maybe(this::image),
                some(4, this::section));
    }

    private Section section() {
        return new Section(
                maybe(this::id), "Rubriek " + line(), random.nextBoolean(), maybe(this::prose), some(6, this::entry));
    }

    Entry entry() {
        return switch (random.nextInt(14)) {
            case 0 -> article();
            case 1 ->
                new News(
                        maybe(this::id),
                        maybe(this::line),
                        maybe(this::prose),
                        maybe(this::prose),
                        maybe(this::contacts),
                        maybe(this::attachment),
                        hidden());
            case 2 ->
                new Editorial(
                        maybe(this::id),
                        maybe(this::line),
                        maybe(this::prose),
                        maybe(this::signature),
                        maybe(this::image),
                        hidden());
            case 3 ->
                new Column(
                        maybe(this::id),
                        maybe(this::line),
                        maybe(this::prose),
                        maybe(this::signature),
                        maybe(this::image),
                        maybe(this::prose),
                        maybe(this::quote),
                        hidden());
            case 4 ->
                new Card(
                        maybe(this::id),
                        maybe(this::line),
                        maybe(this::line),
                        maybe(this::image),
                        maybe(this::prose),
                        maybe(this::url),
                        hidden());
            default -> shorter();
        };
    }

    private Entry shorter() {
        return switch (random.nextInt(9)) {
            case 0 ->
                new Teaser(
                        maybe(this::id),
                        maybe(this::line),
                        maybe(this::prose),
                        maybe(this::url),
                        maybe(this::label),
                        hidden());
            case 1 ->
                new Box(
                        maybe(this::id),
                        maybe(this::line),
                        maybe(this::prose),
                        maybe(() -> one(BoxTone.values())),
                        maybe(() -> one(BoxForm.values())),
                        hidden());
            case 2 -> new Quote(maybe(this::id), maybe(this::line), maybe(this::line), hidden());
            case 3 ->
                new Figure(
                        maybe(this::id),
                        maybe(this::image),
                        maybe(this::prose),
                        maybe(this::line),
                        maybe(this::prose),
                        hidden());
            default -> rarer();
        };
    }

    private Entry rarer() {
        return switch (random.nextInt(5)) {
            case 0 ->
                new Event(
                        maybe(this::id),
                        maybe(this::line),
                        maybe(this::moment),
                        maybe(this::moment),
                        maybe(this::line),
                        maybe(random::nextBoolean),
                        maybe(this::line),
                        maybe(this::prose),
                        maybe(this::url),
                        maybe(this::day),
                        hidden());
            case 1 ->
                new Download(
                        maybe(this::id),
                        maybe(this::line),
                        maybe(this::url),
                        maybe(this::media),
                        maybe(this::line),
                        maybe(random::nextLong),
                        maybe(this::line),
                        hidden());
            case 2 -> new Contact(maybe(this::id), maybe(this::line), maybe(() -> some(3, this::person)), hidden());
            case 3 -> new Text(maybe(this::id), prose(), hidden());
            default -> link();
        };
    }

    private Article article() {
        return new Article(
                maybe(this::id),
                maybe(this::line),
                maybe(this::image),
                maybe(this::line),
                maybe(this::prose),
                maybe(() ->
                        some(3, () -> new Author(line(), maybe(this::line), maybe(this::line), maybe(this::image)))),
                maybe(this::prose),
                maybe(() -> some(
                        3,
                        () -> new Panel(
                                line(),
                                prose(),
                                maybe(() -> one(BoxTone.values())),
                                maybe(() -> one(BoxForm.values())),
                                maybe(() -> random.nextInt(9))))),
                maybe(() -> some(2, this::quote)),
                maybe(this::contacts),
                maybe(this::prose),
                maybe(this::prose),
                maybe(() -> one(ArticleForm.values())),
                hidden());
    }

    private Link link() {
        return new Link(
                maybe(this::id),
                maybe(this::line),
                maybe(this::url),
                maybe(this::line),
                maybe(this::line),
                maybe(this::prose),
                maybe(this::label),
                maybe(this::line),
                maybe(this::day),
                maybe(() -> "nl-BE"),
                maybe(this::image),
                maybe(() -> one(LinkForm.values())),
                hidden());
    }

    private PullQuote quote() {
        return new PullQuote(line(), maybe(this::line), maybe(() -> random.nextInt(9)));
    }

    private Signature signature() {
        return new Signature(line(), maybe(this::line));
    }

    private Contacts contacts() {
        return new Contacts(maybe(this::line), some(3, this::person));
    }

    private ContactPerson person() {
        return new ContactPerson(
                line(), maybe(() -> "noor@linde.example"), maybe(() -> "+31 6 12345678"), maybe(this::line));
    }

    private Attachment attachment() {
        return new Attachment(
                line(),
                maybe(this::url),
                maybe(this::media),
                maybe(this::line),
                maybe(random::nextLong),
                maybe(this::line));
    }

    private Image image() {
        return new Image(maybe(this::url), maybe(this::media), maybe(this::line), maybe(random::nextBoolean));
    }

    private @Nullable Set<EditionKind> hidden() {
        return maybe(() -> Set.copyOf(some(3, () -> one(EditionKind.values()))));
    }
}
