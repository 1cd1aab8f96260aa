package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import rubriek.issue.Entry;
import rubriek.issue.IssueView;
import rubriek.issue.Link;
import rubriek.issue.Section;
import rubriek.issue.Text;
import rubriek.support.ApplicationTest;
import rubriek.support.Sample;

/** The smallest and the largest that the limits let in. */
@ApplicationTest
class ExtremesTest {

    private static final Link NOTHING = Sample.link("l", "Titel", null);

    private final Editions editions;

    ExtremesTest(Editions editions) {
        this.editions = editions;
    }

    @Test
    void each_kind_of_entry_shows_with_only_what_it_needs_and_with_all() {
        var all = Sample.section("Alles", Sample.fullLink());
        var least = Sample.section("Niets", NOTHING, new Text("t", "Tekst", null));
        var titleless = Sample.section("Concept", Sample.link("x", null, null));
        for (var section : List.of(all, least, titleless)) {
            var issue = Sample.issue(List.of(section));
            var mail = editions.mail(Sample.newsletter(), issue);
            var web = editions.web(Sample.newsletter(), issue);
            for (var form : List.of(mail.html(), mail.text(), web.html()))
                assertFalse(form.contains("null") || form.contains("NOT_FOUND") || form.contains("Optional"), form);
        }
    }

    @Test
    void a_full_link_shows_everything_it_has() {
        var mail =
                editions.mail(Sample.newsletter(), Sample.issue(List.of(Sample.section("Alles", Sample.fullLink()))));
        var web = editions.web(Sample.newsletter(), Sample.issue(List.of(Sample.section("Alles", Sample.fullLink()))));
        for (var form :
                List.of(Jsoup.parse(mail.html()).text(), Jsoup.parse(web.html()).text(), mail.text()))
            for (var part : List.of(
                    "Alles over de nieuwe speeltuin (Gemeente)",
                    "Video · Noor Bakker · 2 september 2021",
                    "een klimboom",
                    "Bekijk de tekeningen")) assertTrue(form.contains(part), part + " in " + form);
    }

    @Test
    void a_draft_without_anything_in_it_is_still_an_edition() {
        var empty = Sample.issue(List.of());
        assertEquals(
                1,
                Jsoup.parse(editions.mail(Sample.newsletter(), empty).html())
                        .select("h1")
                        .size());
        assertTrue(editions.web(Sample.newsletter(), empty).html().contains("<h1>"));
    }

    @Test
    void an_ordinary_issue_goes_whole() {
        var mail = editions.mail(Sample.newsletter(), Sample.number9());
        assertFalse(mail.shortened());
        assertTrue(MailSize.encoded(mail.html()) < 40 * 1024);
    }

    @Test
    void a_long_issue_is_cut_in_its_texts_and_never_before_the_unsubscribe_link_E_01() {
        var mail = editions.mail(Sample.newsletter(), issue(40, "Een zin met wat woorden. ".repeat(100)));
        assertTrue(mail.shortened());
        assertFits(mail);
        assertEquals(40, Jsoup.parse(mail.html()).select("h3").size());
        assertTrue(mail.html().contains("Een zin met wat woorden.</p>"), "cut at a sentence");
        assertTrue(mail.text().contains("Lees het hele nummer in de browser:\n"));
    }

    @Test
    void of_500_entries_as_many_go_along_as_fit_and_the_rest_is_counted_E_01_S_20() {
        var mail = editions.mail(Sample.newsletter(), issue(500, "Een zin. ".repeat(50)));
        assertFits(mail);
        var shown = Jsoup.parse(mail.html()).select("h3").size();
        assertTrue(shown > 80, () -> shown + " entries");
        assertTrue(mail.html().contains("En nog " + (500 - shown) + " artikelen."), () -> shown + " entries");
        assertTrue(MailSize.encoded(mail.html()) > 95 * 1024, "no less than fits");
        assertEquals(
                500,
                Jsoup.parse(editions.web(Sample.newsletter(), issue(500, "Een zin."))
                                .html())
                        .select("article")
                        .size());
    }

    @Test
    void the_size_is_never_guessed_too_small() throws Exception {
        var html = editions.mail(Sample.newsletter(), Sample.number9()).html();
        var encoded = new java.io.ByteArrayOutputStream();
        try (var out = jakarta.mail.internet.MimeUtility.encode(encoded, "quoted-printable")) {
            out.write(html.replace("\n", "\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertTrue(MailSize.encoded(html) >= encoded.size(), MailSize.encoded(html) + " for " + encoded.size());
        assertTrue(MailSize.encoded(html) < encoded.size() * 1.05, MailSize.encoded(html) + " for " + encoded.size());
    }

    @Test
    void a_title_of_300_characters_without_a_blank_goes_through_whole() {
        var title = "a".repeat(300);
        var issue = Sample.issue(List.of(
                Sample.section(title, Sample.link("l", title, "https://a.example/" + "b".repeat(2000)))));
        var mail = editions.mail(Sample.newsletter(), issue);
        assertTrue(mail.html().contains(title) && mail.text().contains(title));
        assertTrue(mail.text().lines().anyMatch(("https://a.example/" + "b".repeat(2000))::equals));
    }

    private static void assertFits(MailEdition mail) {
        assertTrue(MailSize.encoded(mail.html()) <= MailSize.LIMIT, () -> MailSize.encoded(mail.html()) + " octets");
        assertTrue(mail.html().indexOf(Personal.UNSUBSCRIBE.mark()) > 0);
        assertEquals(
                Jsoup.parse(mail.html()).select("h3 a").size(),
                mail.text()
                        .lines()
                        .filter(line -> line.startsWith("Lees verder:"))
                        .count(),
                "the text follows (P-01)");
    }

    private static IssueView issue(int entries, String summary) {
        var links = IntStream.rangeClosed(1, entries)
                .mapToObj(i -> (Entry) new Link(
                        "e" + i,
                        "Artikel nummer " + i + " over de buurt",
                        "https://delinde.example/artikelen/" + i,
                        null,
                        "Veldpost",
                        summary,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
        return Sample.issue(List.of(new Section("s", "Alles", true, null, links)));
    }
}
