package rubriek.support;

import java.time.LocalDate;
import java.util.List;
import rubriek.issue.Image;
import rubriek.issue.Link;
import rubriek.issue.LinkForm;
import rubriek.issue.Section;
import rubriek.issue.Text;

/** What stands in number 9 of Buurtkrant De Linde; see {@link Sample}. */
final class Number9 {

    private Number9() {}

    static List<Section> sections() {
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
                        null,
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
