package rubriek.support;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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
import rubriek.issue.Editorial;
import rubriek.issue.Event;
import rubriek.issue.Figure;
import rubriek.issue.Image;
import rubriek.issue.News;
import rubriek.issue.Panel;
import rubriek.issue.PullQuote;
import rubriek.issue.Quote;
import rubriek.issue.Signature;
import rubriek.issue.Teaser;
import rubriek.issue.Text;

/** What stands in the entries of {@link Kinds}: one full entry of each kind. */
public final class KindSamples {

    private static final Image COURTYARD =
            image("binnenhof.jpg", "Twee bewoners planten een perenboom in het binnenhof");
    private static final Image PORTRAIT = image("joke.jpg", "Joke de Wit lacht");

    private static final String GARDEN = """
        Het begon met een zak compost die iemand vergat mee te nemen. ‘Zonde,’ dacht Tine Evers van nummer 12, en ze haalde een schep.[^1]

        ## Eerst de stenen

        Op een zaterdag in maart lichtten dertig bewoners de tegels. Wie niet kon tillen, smeerde broodjes. Over hun plannen lees je \
        meer bij [de vraag van de maand](#k-vragen).

        Daarna kwam de regen, en daarna kwam alles op:

        - zes perenbomen
        - een bonenhaag
        - [een kruidenspiraal](https://delinde.example/kruiden)

        ## Wat het kost

        | Wat | Bedrag |
        |---|---|
        | Aarde | € 640 |
        | Bomen | € 310 |

        Het meeste kwam uit eigen zak. De gemeente gaf er een kraan bij.[^kraan]

        [^1]: De schep hangt nu in de hal, met haar naam erop.
        """;

    private KindSamples() {}

    public static Article article() {
        return new Article(
                "k-artikel",
                "De hof die weer groen werd",
                COURTYARD,
                "Wonen",
                "Vijf jaar lang lag het binnenhof achter de Lindeflat er kaal bij. Nu groeien er peren, bonen en"
                        + " vriendschappen.",
                List.of(
                        new Author("Noor Bakker", "buurtverslaggever", "De Linde", PORTRAIT),
                        new Author("Sem de Wit", null, null, null)),
                GARDEN,
                List.of(
                        new Panel(
                                "Zelf een hof beginnen?",
                                "Vraag eerst de **verhuurder**. Begin klein: één boom is genoeg.",
                                BoxTone.ACCENT,
                                BoxForm.CALL_TO_ACTION,
                                2),
                        new Panel(
                                "Tine Evers",
                                "Woont sinds 1974 in de Lindeflat. Was kraanmachinist.",
                                BoxTone.NEUTRAL,
                                BoxForm.BIOGRAPHY,
                                null)),
                List.of(
                        new PullQuote("Wie niet kon tillen, smeerde broodjes.", "Sem de Wit", 2),
                        new PullQuote("Een boom plant je niet voor jezelf.", "Tine Evers", 3)),
                new Contacts(
                        null,
                        List.of(new ContactPerson("Tine Evers", "tine@delinde.example", "06 12 34 56 78", "tuinmens"))),
                "[^kraan]: Een waterkraan, geen hijskraan.",
                "- Marieke Blok, *De stad als boomgaard* (2019)",
                ArticleForm.INTERVIEW,
                null);
    }

    static Article questions() {
        return new Article(
                "k-vragen",
                "De vraag van de maand",
                null,
                null,
                "Wat doe je met een lege muur?",
                null,
                "### Wat wil je op de muur?\n\n"
                        + "**Sem:** Iets met water.\n\n"
                        + "**Tine:** Klimop, dat is er zo.\n\n"
                        + "### En wie betaalt?\n\n"
                        + "**Sem:** We houden een markt.",
                null,
                null,
                null,
                "De gesprekken zijn ingekort.",
                null,
                ArticleForm.QUESTIONS,
                null);
    }

    public static News news() {
        return new News(
                "k-nieuws",
                "Brug bij de molen gaat drie weken dicht",
                "De brug krijgt een nieuw dek.",
                "Fietsers rijden om langs de beek. De bus stopt bij de kerk.",
                new Contacts(
                        "Vragen over de omleiding",
                        List.of(new ContactPerson("Werkplaats Rijt", null, "+31 (0)40 123 45 67", null))),
                new Attachment(
                        "Kaart van de omleiding",
                        "https://delinde.example/omleiding.pdf",
                        null,
                        null,
                        840_000L,
                        "delinde.example/om"),
                null);
    }

    public static Editorial editorial() {
        return new Editorial(
                "k-voorwoord",
                "Van de redactie",
                "Dit nummer gaat over wat groeit. Lees vooral [](#k-artikel), en kom naar [de plantjesruil](#k-ruil).",
                new Signature("Joke de Wit", "hoofdredacteur"),
                PORTRAIT,
                null);
    }

    public static Column column() {
        return new Column(
                "k-column",
                "Een buurman met een ladder",
                "Mijn buurman heeft een ladder. Meer hoef je van iemand niet te weten.\n\n"
                        + "Hij leent hem uit zonder iets te vragen.",
                new Signature("Bart Olm", "verhalenverteller"),
                image("bart.jpg", "Bart Olm met een hoed"),
                "Bart Olm schrijft elke maand over wat hij ziet als hij de hond uitlaat.",
                new PullQuote("Een ladder is een vorm van vertrouwen.", "Bart Olm zelf", 1),
                null);
    }

    public static Card card() {
        return new Card(
                "k-kaart",
                "Bakker zonder winkel",
                "Fatma Yılmaz",
                image("fatma.jpg", "Fatma Yılmaz met een dienblad vol broden"),
                "Ze bakt op vrijdag in de keuken van het buurthuis. Wie een pan soep meebrengt, gaat met een brood"
                        + " naar huis.",
                "https://delinde.example/bakker",
                null);
    }

    public static Teaser teaser() {
        return new Teaser(
                "k-begin",
                "Waarom de beek een bocht kreeg",
                "Vroeger liep de beek recht. Dat was handig, tot het water te snel ging.",
                "https://delinde.example/beek",
                "Wandel mee",
                null);
    }

    public static Box box() {
        return new Box(
                "k-kader",
                "Vier stemmen in dit nummer",
                "**Tine** plant, **Sem** vraagt, **Fatma** bakt en **Bart** kijkt toe.",
                BoxTone.ACCENT,
                BoxForm.WHO_IS_WHO,
                null);
    }

    public static Quote quote() {
        return new Quote("k-citaat", "Een tuin is nooit af, en dat is het fijne.", "Fatma Yılmaz", null);
    }

    public static Figure figure() {
        return new Figure(
                "k-beeld",
                COURTYARD,
                "Het binnenhof, *drie maanden* na de eerste schep.",
                "Sem de Wit",
                "Links staan zes jonge perenbomen in een rij. Rechts klimt een bonenhaag langs de muur.",
                null);
    }

    public static Event event() {
        return new Event(
                "k-ruil",
                "Plantjesruil, met soep",
                OffsetDateTime.parse("2021-09-25T08:30:00Z"),
                OffsetDateTime.parse("2021-09-25T11:00:00Z"),
                "Binnenhof Lindeflat",
                true,
                "Bewonersgroep Groen",
                "Neem mee wat je over hebt; *alles* is welkom.",
                "https://delinde.example/ruil",
                LocalDate.of(2021, 9, 20),
                null);
    }

    public static Download download() {
        return new Download(
                "k-plan",
                "Het plan voor het hof",
                "https://delinde.example/plan.pdf",
                null,
                "pdf",
                1_240_000L,
                "delinde.example/plan",
                null);
    }

    static Contact contact() {
        return new Contact(
                "k-contact",
                "Meedoen in de tuin",
                List.of(
                        new ContactPerson("Fatma Yılmaz", "fatma@delinde.example", null, "gastvrouw"),
                        new ContactPerson("Bart Olm", null, "040 765 43 21", null)),
                null);
    }

    static Text text() {
        return new Text("k-tekst", "Tot de volgende keer.[^1]\n\n[^1]: In november.", null);
    }

    private static Image image(String file, @Nullable String alt) {
        return new Image("https://delinde.example/" + file, null, alt, null);
    }
}
