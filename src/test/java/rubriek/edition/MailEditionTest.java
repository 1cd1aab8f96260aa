package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import rubriek.issue.EditionKind;
import rubriek.issue.Image;
import rubriek.issue.IssueView;
import rubriek.issue.Link;
import rubriek.issue.Section;
import rubriek.issue.Text;
import rubriek.newsletter.Brand;
import rubriek.support.ApplicationTest;
import rubriek.support.Sample;

@ApplicationTest
class MailEditionTest {

    private final Editions editions;

    MailEditionTest(Editions editions) {
        this.editions = editions;
    }

    @Test
    void the_first_text_is_what_a_mailbox_shows_behind_the_subject_E_06() {
        var preheader = number9().expectFirst("body > div > div");
        assertTrue(preheader.attr("style").startsWith("display:none;max-height:0;overflow:hidden;mso-hide:all"));
        assertTrue(preheader.text().length() >= 40 && preheader.text().length() <= 100, preheader.text());
        assertTrue(preheader.text().startsWith("Elke dinsdag samen op pad"));
        assertEquals("Kom ook", Preheader.of(withPreheader("Kom ook")));
    }

    @Test
    void it_is_complete_without_style_and_loads_nothing_but_pictures_E_02_E_12() {
        var mail = number9();
        assertEquals(
                0,
                mail.select("script, form, iframe, object, video, audio, svg, link, base")
                        .size());
        assertTrue(mail.expectFirst("style").data().length() < 16_384);
        assertFalse(mail.expectFirst("style").data().contains("@import"));
        for (var element : mail.getAllElements())
            element.attributes()
                    .forEach(attribute -> assertFalse(attribute.getKey().startsWith("on"), attribute.toString()));
        assertEquals(Set.of("https", "http", "mailto", "\uFDD0unsubscribe\uFDD1"), schemes(mail));
    }

    @Test
    void it_reads_in_the_dark_E_07() {
        var html = editions.mail(Sample.newsletter(), Sample.number9()).html();
        assertTrue(html.contains("<meta name=\"color-scheme\" content=\"light dark\">"));
        assertTrue(html.contains("(prefers-color-scheme: dark)") && html.contains("[data-ogsc]"));
    }

    @Test
    void the_foot_says_who_sends_it_why_and_how_to_leave_G_02() {
        var text = number9().text();
        for (var said : List.of(
                "Stichting Buurtkrant De Linde Lindeplein 4 1234 AB Veldhoven aan de Rijt",
                "redactie@delinde.example https://delinde.example/",
                "Je krijgt deze mail omdat je je op \uFDD0since\uFDD1 hebt aangemeld.",
                "Deze mail doorgestuurd gekregen? Meld je aan. Stuur je hem door? Haal dan de afmeldlink weg."))
            assertTrue(text.replace("\u00a0", " ").contains(said), said);
        assertEquals(
                "Afmelden", number9().select("a[href=\uFDD0unsubscribe\uFDD1]").text());
        assertEquals(
                "Bekijk in de browser",
                number9().select("a[href$=/newsletters/de-linde/9]").text());
    }

    @Test
    void nothing_but_the_marks_differs_between_two_readers_G_10() {
        var mail = editions.mail(Sample.newsletter(), Sample.number9());
        var marks = Pattern.compile("[\uFDD0-\uFDEF]");
        for (var part : List.of(mail.html(), mail.text())) {
            var bare = part.replace(Personal.UNSUBSCRIBE.mark(), "").replace(Personal.SINCE.mark(), "");
            assertFalse(marks.matcher(bare).find());
            assertNotEquals(bare, part);
        }
        assertEquals(
                mail,
                editions.mail(Sample.newsletter(), Sample.number9()),
                "the same input makes the same bytes (M-13)");
        assertEquals(
                mail.hash(),
                editions.mail(Sample.newsletter(), Sample.number9()).hash());
    }

    @Test
    void what_is_hidden_in_the_mail_is_left_out_and_the_numbers_stay() {
        var hidden = new Text("t", "Alleen op de site", Set.of(EditionKind.MAIL));
        var issue = Sample.issue(List.of(
                Sample.section("Eerst", hidden),
                Sample.section("Dan", Sample.link("l", "Titel", "https://a.example"))));
        var mail = editions.mail(Sample.newsletter(), issue);
        assertEquals(List.of("2. Dan"), Jsoup.parse(mail.html()).select("h2").eachText());
        assertFalse(mail.html().contains("Alleen op de site") || mail.text().contains("Alleen op de site"));
        assertTrue(editions.web(Sample.newsletter(), issue).html().contains("Alleen op de site"));
    }

    @Test
    void a_picture_goes_along_over_https_and_as_all_programs_show_it_E_05() {
        assertEquals(
                1,
                html(section("https://a.example/b.jpg?c=d.svg"))
                        .select("img[alt=Een boom][width]")
                        .size());
        for (var url : List.of(
                "http://a.example/b.jpg",
                "https://a.example/b.svg",
                "https://a.example/b.WEBP?x",
                "https://a.example/b.avif#x"))
            assertEquals(0, html(section(url)).select("img").size(), url);
    }

    private static Section section(String picture) {
        var image = new Image(picture, null, "Een boom", null);
        return Sample.section(
                "R", new Link("l", "T", null, "r", null, null, null, null, null, null, image, null, null));
    }

    @Test
    void it_speaks_the_newsletters_language() {
        var mail = editions.mail(Sample.newsletter("fr", Brand.PLAIN), Sample.number9());
        assertTrue(mail.html().contains(">Se désinscrire</a>") && mail.text().contains("Se désinscrire\u00a0:"));
        assertEquals("fr", Jsoup.parse(mail.html()).expectFirst("html").attr("lang"));
        assertEquals(
                "3 mars 2021",
                editions.since(Sample.newsletter("fr", Brand.PLAIN), Instant.parse("2021-03-02T23:30:00Z")));
    }

    @Test
    void a_preview_fills_the_marks_and_escapes_what_it_fills_in() {
        var values = Map.of(Personal.SINCE, "3 <b>maart</b>", Personal.UNSUBSCRIBE, "https://a.example/?b&c");
        var html = "<p>" + Personal.SINCE.mark() + "</p><a href=\"" + Personal.UNSUBSCRIBE.mark() + "\">";
        assertEquals(
                "<p>3 &lt;b&gt;maart&lt;/b&gt;</p><a href=\"https://a.example/?b&amp;c\">",
                Personal.fillHtml(html, values));
        assertEquals("3 <b>maart</b>", Personal.fillText(Personal.SINCE.mark(), values));
    }

    private static IssueView withPreheader(String preheader) {
        var issue = Sample.number9();
        return new IssueView(
                issue.id(),
                issue.newsletterId(),
                9,
                issue.period(),
                issue.title(),
                issue.status(),
                issue.subject(),
                preheader,
                issue.layout(),
                null,
                null,
                issue.sections(),
                1,
                issue.createdAt(),
                issue.updatedAt(),
                null,
                null);
    }

    private Document number9() {
        return Jsoup.parse(editions.mail(Sample.newsletter(), Sample.number9()).html());
    }

    private Document html(Section section) {
        return Jsoup.parse(editions.mail(Sample.newsletter(), Sample.issue(List.of(section)))
                .html());
    }

    private static Set<String> schemes(Document mail) {
        var schemes = new HashSet<String>();
        mail.select("[href]").eachAttr("href").forEach(href -> schemes.add(href.replaceAll(":.*", "")));
        mail.select("[src]").eachAttr("src").forEach(src -> schemes.add(src.replaceAll(":.*", "")));
        return schemes;
    }
}
