package rubriek.support;

import static rubriek.support.KindSamples.article;
import static rubriek.support.KindSamples.box;
import static rubriek.support.KindSamples.card;
import static rubriek.support.KindSamples.column;
import static rubriek.support.KindSamples.contact;
import static rubriek.support.KindSamples.download;
import static rubriek.support.KindSamples.editorial;
import static rubriek.support.KindSamples.event;
import static rubriek.support.KindSamples.figure;
import static rubriek.support.KindSamples.news;
import static rubriek.support.KindSamples.questions;
import static rubriek.support.KindSamples.quote;
import static rubriek.support.KindSamples.teaser;
import static rubriek.support.KindSamples.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
import rubriek.issue.Link;
import rubriek.issue.News;
import rubriek.issue.Panel;
import rubriek.issue.PullQuote;
import rubriek.issue.Quote;
import rubriek.issue.Section;
import rubriek.issue.Signature;
import rubriek.issue.Teaser;
import rubriek.issue.Text;

/** One entry of each kind: with every field, with nothing at all, and with one text in every field. */
public final class Kinds {

    private Kinds() {}

    /** Every kind with every field. */
    public static List<Entry> full() {
        return List.of(
                editorial(),
                article(),
                questions(),
                news(),
                column(),
                card(),
                teaser(),
                box(),
                quote(),
                figure(),
                event(),
                download(),
                contact(),
                Sample.fullLink(),
                text());
    }

    /** The same in sections, as an editor would have it. */
    public static List<Section> sections() {
        return List.of(
                new Section("s-voor", "Voorwoord", false, null, List.of(editorial())),
                new Section(
                        "s-lang",
                        "Groot en lang",
                        true,
                        "Twee stukken om voor te gaan zitten.",
                        List.of(article(), quote(), questions())),
                new Section("s-kort", "Kort nieuws", true, null, List.of(news(), teaser(), Sample.fullLink(), box())),
                new Section("s-mens", "Mensen", true, null, List.of(card(), column(), figure())),
                new Section("s-doen", "Doen", true, null, List.of(event(), download(), contact(), text())));
    }

    /** A draft of every kind that holds nothing but what its record cannot do without. */
    public static List<Entry> empty() {
        return List.of(
                new Link("k1", null, null, null, null, null, null, null, null, null, null, null, null),
                new Article("k2", null, null, null, null, null, null, null, null, null, null, null, null, null),
                new News("k3", null, null, null, null, null, null),
                new Editorial("k4", null, null, null, null, null),
                new Column("k5", null, null, null, null, null, null, null),
                new Card("k6", null, null, null, null, null, null),
                new Teaser("k7", null, null, null, null, null),
                new Box("k8", null, null, null, null, null),
                new Quote("k9", null, null, null),
                new Figure("k10", null, null, null, null, null),
                new Event("k11", null, null, null, null, null, null, null, null, null, null),
                new Download("k12", null, null, null, null, null, null, null),
                new Contact("k13", null, null, null),
                new Text("k14", "", null));
    }

    /** Every kind with what a reader needs, and no more. */
    public static List<Entry> least() {
        return Stream.concat(leastRead().stream(), leastSeen().stream()).toList();
    }

    private static List<Entry> leastRead() {
        return List.of(
                Sample.link("l1", "Alleen een titel", "https://delinde.example/titel"),
                new Article(
                        "l2",
                        "Een kaal artikel",
                        null,
                        null,
                        null,
                        null,
                        "Eén alinea.",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                new News("l3", "Een kaal bericht", null, "Er is nieuws.", null, null, null),
                new Editorial("l4", "Een kaal voorwoord", "Welkom.", null, null, null),
                new Column("l5", "Een kale column", "Ik vind er iets van.", null, null, null, null, null),
                new Card("l6", "Een kale kaart", null, null, "Iemand.", null, null),
                new Teaser("l7", "Een kaal begin", null, null, null, null));
    }

    private static List<Entry> leastSeen() {
        return List.of(
                new Box("l8", "Een kaal kader", "Goed om te weten.", null, null, null),
                new Quote("l9", "Een kale zin die nergens anders staat.", null, null),
                new Figure(
                        "l10", new Image("https://delinde.example/vlek.png", null, null, true), null, null, null, null),
                new Event(
                        "l11",
                        "Een kale avond",
                        OffsetDateTime.parse("2021-09-21T17:30:00Z"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                new Download(
                        "l12", "Een kaal bestand", "https://delinde.example/bestand", null, null, null, null, null),
                new Contact("l13", null, List.of(new ContactPerson("Sem", null, null, null)), null),
                new Text("l14", "Een kale tekst.", null));
    }

    /** Every kind with this text wherever a text may stand, and nothing else in its place. */
    public static List<Entry> saying(String text) {
        return Stream.concat(piecesSaying(text).stream(), othersSaying(text).stream())
                .toList();
    }

    private static List<Entry> piecesSaying(String text) {
        var image = new Image("https://delinde.example/a.png", null, text, null);
        var people = List.of(new ContactPerson(text, "noor@delinde.example", "06 12 34 56 78", text));
        var contacts = new Contacts(text, people);
        var quote = new PullQuote(text, text, 1);
        var url = "https://delinde.example/";
        return List.of(
                new Article(
                        "i1",
                        text,
                        image,
                        text,
                        text,
                        List.of(new Author(text, text, text, image)),
                        text,
                        List.of(new Panel(text, text, BoxTone.ACCENT, BoxForm.READING, 1)),
                        List.of(quote),
                        contacts,
                        text,
                        text,
                        ArticleForm.QUESTIONS,
                        null),
                new News("i2", text, text, text, contacts, new Attachment(text, url, null, text, 12L, text), null));
    }

    private static List<Entry> othersSaying(String text) {
        var image = new Image("https://delinde.example/a.png", null, text, null);
        var people = List.of(new ContactPerson(text, "noor@delinde.example", "06 12 34 56 78", text));
        var quote = new PullQuote(text, text, 1);
        var sign = new Signature(text, text);
        var url = "https://delinde.example/";
        return List.of(
                new Editorial("i3", text, text, sign, image, null),
                new Column("i4", text, text, sign, image, text, quote, null),
                new Card("i5", text, text, image, text, url, null),
                new Teaser("i6", text, text, url, text, null),
                new Box("i7", text, text, BoxTone.NEUTRAL, BoxForm.OBITUARY, null),
                new Quote("i8", text, text, null),
                new Figure("i9", image, text, text, text, null),
                new Event(
                        "i10",
                        text,
                        OffsetDateTime.parse("2021-09-21T19:30:00+02:00"),
                        null,
                        text,
                        true,
                        text,
                        text,
                        url,
                        LocalDate.of(2021, 9, 1),
                        null),
                new Download("i11", text, url, null, text, 1_200_000L, text, null),
                new Contact("i12", text, people, null));
    }

    /** The article, kept out of one edition. */
    public static Article hiddenIn(EditionKind edition) {
        return new Article(
                "k-weg",
                "Niet overal te lezen",
                null,
                null,
                null,
                null,
                "Verstopt.",
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(edition));
    }
}
