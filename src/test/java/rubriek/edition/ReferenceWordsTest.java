package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.support.KindSamples.article;
import static rubriek.support.Sample.section;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import rubriek.issue.Article;
import rubriek.issue.EditionKind;
import rubriek.issue.IssueView;
import rubriek.shared.Links;
import rubriek.support.ApplicationTest;
import rubriek.support.Sample;

/** A reference to which the editor gave no words is called by its title, also where a text is shortened to words. */
@ApplicationTest
class ReferenceWordsTest {

    private static final String SENTENCE = "Lees vooral [](#k-artikel), en kom.";
    private static final String READ = "Lees vooral De hof die weer groen werd, en kom.";

    private static final Links LINKS = new Links("https://delinde.example");

    private final Editions editions;

    ReferenceWordsTest(Editions editions) {
        this.editions = editions;
    }

    @Test
    void in_a_mail_of_beginnings() {
        var longer = SENTENCE + " " + "Zin na zin. ".repeat(40);
        for (var mail : List.of(mail(SENTENCE), mail(longer))) {
            assertTrue(Jsoup.parse(mail.html()).text().contains(READ), mail.html());
            assertTrue(mail.text().replaceAll("\\s+", " ").contains(READ), mail.text());
        }
        assertEquals(
                READ.replace("Lees vooral ", "").replace(", en kom.", ""),
                Jsoup.parse(mail(SENTENCE).html()).expectFirst("a.reference").text());
    }

    @Test
    void in_the_introduction_of_a_mail_as_text() {
        var text = mail("Kort.").text().replaceAll("\\s+", " ");
        assertTrue(text.contains(READ), text);
    }

    @Test
    void in_what_search_engines_are_told() {
        var page =
                Jsoup.parse(editions.web(Sample.newsletter(), saying(SENTENCE)).html());
        assertTrue(page.expectFirst("script[type=application/ld+json]").data().contains(READ), page.html());
        var piece = Jsoup.parse(editions.piece(Sample.newsletter(), saying(SENTENCE), "k-twee")
                .orElseThrow()
                .html());
        assertTrue(piece.expectFirst("meta[name=description]").attr("content").contains(READ), piece.html());
    }

    @Test
    void in_the_contents_of_a_magazine() {
        var frame = Frame.of(Sample.newsletter(), saying(SENTENCE), EditionKind.PRINT, LINKS, MediaShelf.EMPTY);
        var contents = Contents.of(frame);
        assertTrue(contents.lines().stream().anyMatch(line -> READ.equals(line.lead())), contents.toString());
        assertFalse(contents.toString().contains(" , en kom"), contents.toString());
    }

    private static MailEdition mail(String text) {
        return MailWriter.write(Sample.newsletter(), saying(text), LINKS, MediaShelf.EMPTY, Extent.BRIEF);
    }

    private static IssueView saying(String text) {
        var piece = new Article(
                "k-twee",
                "Ook dit",
                null,
                null,
                text,
                null,
                "Zin na zin. ".repeat(200),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var issue = Sample.issue(List.of(section("Vooraf", piece, article())));
        return new IssueView(
                issue.id(),
                issue.newsletterId(),
                issue.number(),
                issue.period(),
                issue.title(),
                issue.status(),
                issue.subject(),
                issue.preheader(),
                issue.layout(),
                issue.cover(),
                SENTENCE,
                issue.sections(),
                issue.version(),
                issue.createdAt(),
                issue.updatedAt(),
                issue.publishedAt(),
                issue.masthead());
    }
}
