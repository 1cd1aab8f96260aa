package rubriek.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Entry;
import rubriek.issue.Image;
import rubriek.issue.IssueDraft;
import rubriek.issue.IssueStatus;
import rubriek.issue.IssueView;
import rubriek.issue.Link;
import rubriek.issue.LinkForm;
import rubriek.issue.Section;
import rubriek.issue.SectionView;
import rubriek.issue.Text;
import rubriek.newsletter.Brand;
import rubriek.newsletter.Layout;
import rubriek.newsletter.NewsletterDraft;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Numbering;
import rubriek.newsletter.Publisher;
import rubriek.newsletter.Sender;

/**
 * Buurtkrant De Linde, a newsletter that does not exist, and its number 9: four sections, nine links and a text, with what real ones
 * have: quotes of all kinds (one unbalanced), {@code +}, {@code ;} and {@code &}, an entry without a link, one in English, one that
 * is a podcast.
 */
public final class Sample {

    public static final Instant MADE = Instant.parse("2021-08-30T07:00:00Z");
    public static final Instant PUBLISHED = Instant.parse("2021-09-14T07:00:00Z");

    private static final Publisher PUBLISHER = new Publisher(
            "Stichting Buurtkrant De Linde",
            List.of("Lindeplein 4", "1234 AB Veldhoven aan de Rijt"),
            "redactie@delinde.example",
            "https://delinde.example/");

    private static final Sender SENDER =
            new Sender("Buurtkrant De Linde", "krant@delinde.example", "redactie@delinde.example");

    private static final String INTRODUCTION = """
            Elke maand het nieuws van onze buurt, verzameld door buren. Heb je zelf iets gezien of gelezen? Mail de redactie: \
            redactie@delinde.example.""";

    private Sample() {}

    public static NewsletterDraft newsletterDraft(String slug) {
        return new NewsletterDraft(
                slug,
                "Buurtkrant De Linde",
                "nl",
                "Europe/Amsterdam",
                INTRODUCTION,
                PUBLISHER,
                SENDER,
                null,
                List.of("Gezondheid", "Leefbaarheid", "Jong en oud", "Agenda"),
                Map.of("gemeenteveldhoven.example", "Gemeente"),
                null,
                null,
                null,
                null,
                null);
    }

    /** With what is computed and what was left out. */
    public static NewsletterView newsletter() {
        return newsletter("nl", Brand.PLAIN);
    }

    public static NewsletterView newsletter(String language, Brand brand) {
        var draft = newsletterDraft("de-linde");
        return new NewsletterView(
                UUID.fromString("11111111-2222-4333-8444-555555555555"),
                draft.slug(),
                draft.title(),
                language,
                draft.timeZone(),
                draft.introduction(),
                draft.publisher(),
                draft.sender(),
                brand,
                Objects.requireNonNull(draft.sections()),
                Objects.requireNonNull(draft.sources()),
                null,
                Numbering.RUNNING,
                Layout.NEWSLETTER,
                "De Linde wordt gemaakt door *vrijwilligers*. Overnemen mag, met de naam van de krant erbij.",
                null,
                1,
                MADE,
                MADE);
    }

    /** Nummer 9 – september 2021, complete, so that it may be sent. */
    public static IssueDraft number9Draft() {
        return new IssueDraft(9, "2021-09", null, null, null, null, number9Sections());
    }

    /** The same, published. */
    public static IssueView number9() {
        return issue(number9Sections());
    }

    /** Number 9 with other sections; the titles of the sections are numbered from 1. */
    public static IssueView issue(List<Section> sections) {
        var views = new ArrayList<SectionView>();
        var number = 0;
        for (var section : sections) {
            views.add(new SectionView(
                    Objects.requireNonNullElse(section.id(), "s" + (views.size() + 1)),
                    section.isNumbered() ? Integer.valueOf(++number) : null,
                    section.title(),
                    section.isNumbered(),
                    section.introduction(),
                    section.all()));
        }
        return new IssueView(
                UUID.fromString("99999999-2222-4333-8444-555555555555"),
                UUID.fromString("11111111-2222-4333-8444-555555555555"),
                9,
                "2021-09",
                "Nummer 9 – september 2021",
                IssueStatus.PUBLISHED,
                "Buurtkrant De Linde, nummer 9 – september 2021",
                null,
                Layout.NEWSLETTER,
                null,
                views,
                3,
                MADE,
                PUBLISHED,
                PUBLISHED);
    }

    /** A section of a few entries. */
    public static Section section(String title, Entry... entries) {
        return new Section(null, title, null, null, List.of(entries));
    }

    /** A link with nothing but what a reader needs. */
    public static Link link(String id, String title, @Nullable String url) {
        return new Link(id, title, url, null, null, null, null, null, null, null, null, null, null);
    }

    /** A link with every field. */
    public static Link fullLink() {
        return new Link(
                "e-vol",
                "Alles over de nieuwe speeltuin",
                "https://delinde.example/speeltuin?deel=1&taal=nl",
                null,
                "Gemeente",
                "De speeltuin krijgt een **waterpomp** en [een klimboom](https://delinde.example/klimboom).",
                "Bekijk de tekeningen",
                "Noor Bakker",
                LocalDate.of(2021, 9, 2),
                "nl-BE",
                new Image("https://delinde.example/speeltuin.jpg", "Tekening van de speeltuin met een waterpomp", null),
                LinkForm.VIDEO,
                null);
    }

    private static List<Section> number9Sections() {
        return List.of(
                new Section("s1", "Gezondheid", true, null, List.of(wandelclub(), huisarts())),
                new Section(
                        "s2",
                        "Leefbaarheid",
                        true,
                        "De bewonersavond van augustus leverde veel op. Dit zijn de vervolgen.",
                        List.of(plein(), bankjes(), geluid())),
                new Section("s3", "Jong & oud", true, null, List.of(podcast(), leesuur(), neighbours())),
                new Section("s4", "Agenda", true, null, List.of(agenda(), buurtdag())));
    }

    private static Link wandelclub() {
        return entry(
                "e01",
                "Elke dinsdag samen op pad: ‘na een half uur kent iedereen elkaar’",
                "https://www.veldpost.example/2021/wandelclub-linde",
                "Veldpost",
                "De wandelclub bestaat een jaar. Inmiddels lopen er veertig mensen mee, van 19 tot 88 jaar. Wie slecht ter been is, "
                        + "gaat mee in de duofiets.");
    }

    private static Link huisarts() {
        return entry(
                "e02",
                "Huisarts en wijkteam onder één dak; wat verandert er?",
                "https://www.zorgenwijk.example/artikelen/een-dak?bron=linde&jaar=2021",
                "Zorg+Wijk",
                "Vanaf oktober zit het wijkteam bij de huisarts in het gebouw. Je hoeft je verhaal dan maar één keer te vertellen.");
    }

    private static Link plein() {
        return entry(
                "e03",
                "Het Lindeplein wordt groener, koeler en stiller",
                "https://gemeenteveldhoven.example/plannen/lindeplein",
                "Gemeente",
                "Er komen twaalf bomen en een fontein. De bus rijdt straks om. Reageren kan tot 1 oktober:\n\n"
                        + "- via [het formulier](https://gemeenteveldhoven.example/reageren)\n"
                        + "- op de inloopavond van 21 september");
    }

    private static Link bankjes() {
        return new Link(
                "e04",
                "Waar wil jij een bankje? Buren tekenden de kaart’",
                null,
                "Alleen op papier, bij de bibliotheek",
                "Bewonersgroep",
                "Op de kaart staan 61 wensen. De meeste liggen langs de beek.",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Link geluid() {
        return entry(
                "e05",
                "Meten is weten: zo hard is het ’s nachts langs de N-weg",
                "https://meetnet.example/rapporten/nachtgeluid.pdf",
                "Meetnet \"Stil & Veilig\"",
                "Tien huishoudens hingen een meter op. Na elf uur komt het geluid gemiddeld vier keer per nacht boven de norm < 40 dB.");
    }

    private static Link podcast() {
        return new Link(
                "e06",
                "Aan de keukentafel: drie generaties over thuis",
                "https://podcast.example/keukentafel/12",
                null,
                "Radio Veld",
                "Oma Tine, dochter Joke en kleinzoon Sem wonen in één straat. Ze praten over sleutels, soep en op elkaar passen.",
                "Luister",
                "Noor Bakker",
                LocalDate.of(2021, 8, 28),
                null,
                new Image(
                        "https://podcast.example/keukentafel/12.jpg",
                        "Drie mensen aan een keukentafel met een pan soep",
                        null),
                LinkForm.PODCAST,
                null);
    }

    private static Link leesuur() {
        return entry(
                "e07",
                "Voorlezers gezocht voor het leesuur",
                "https://bieb.example/leesuur",
                "Bibliotheek",
                "Woensdagmiddag is het leesuur. Er zijn meer kinderen dan voorlezers.");
    }

    private static Link neighbours() {
        return new Link(
                "e08",
                "“Loose parts” & loose plans: what neighbours build when nobody tells them how",
                "https://streets.example/loose-parts",
                null,
                "Street Letters",
                "Een Engels verhaal over buren die van sloophout een zomer lang een plein maakten. Ook voor ons plein leerzaam.",
                null,
                null,
                null,
                "en",
                null,
                null,
                null);
    }

    private static Text agenda() {
        return new Text(
                "e09", "**21 september** inloopavond Lindeplein, 19.30 uur  \n**25 september** plantjesmarkt", null);
    }

    private static Link buurtdag() {
        return new Link(
                "e10",
                "Buurtdag 2021: van ontbijt tot bal",
                "https://delinde.example/buurtdag",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                LinkForm.EVENT,
                null);
    }

    private static Link entry(String id, String title, String url, String source, String summary) {
        return new Link(id, title, url, null, source, summary, null, null, null, null, null, null, null);
    }
}
