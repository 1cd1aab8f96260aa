package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.Test;
import rubriek.issue.Section;
import rubriek.support.ApplicationTest;
import rubriek.support.KindSamples;
import rubriek.support.Kinds;
import rubriek.support.Sample;

@ApplicationTest
class TextEditionTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Editions editions;

    TextEditionTest(Editions editions) {
        this.editions = editions;
    }

    @Test
    void every_word_of_the_html_stands_in_the_text_in_the_same_order_P_01_X_12() {
        for (var sections : List.of(List.<Section>of(), List.of(Sample.section("Vol", Sample.fullLink())))) {
            var issue = sections.isEmpty() ? Sample.number9() : Sample.issue(sections);
            var mail = editions.mail(Sample.newsletter(), issue);
            assertSameOrder(Jsoup.parse(mail.html()), mail.text());
        }
    }

    /** Every word of the HTML stands in the text, in the same order; takes from the HTML what is not read. */
    static void assertSameOrder(Document html, String text) {
        assertInOrder(words(visibleText(html)), words(text));
    }

    @Test
    void every_address_of_the_html_stands_alone_on_a_line_P_01_P_02() {
        var mail = editions.mail(Sample.newsletter(), Sample.number9());
        var lines = mail.text().lines().map(String::strip).toList();
        for (var address : Jsoup.parse(mail.html()).select("a[href]").eachAttr("href"))
            if (address.startsWith("mailto:")) assertTrue(mail.text().contains(address.substring(7)), address);
            else assertTrue(lines.contains(address), address);
    }

    @Test
    void a_paragraph_is_one_line_and_nothing_is_an_entity_P_02_P_04() {
        var text = number9();
        assertTrue(text.contains(
                "\nDe wandelclub bestaat een jaar. Inmiddels lopen er veertig mensen mee, van 19 tot 88 jaar. "
                        + "Wie slecht ter been is, gaat mee in de duofiets.\n"));
        assertFalse(Pattern.compile("&\\w+;|&#\\d+;|<\\w+").matcher(text).find());
        assertFalse(text.contains("\n\n\n") || text.contains("\r"));
    }

    @Test
    void headings_are_underlined_and_sections_numbered_P_04() {
        assertTrue(number9()
                .startsWith("Buurtkrant De Linde\n\nNummer 9 – september 2021\n=========================\n\n"));
        assertTrue(number9().contains("\n\n2. Leefbaarheid\n---------------\n\n"));
    }

    @Test
    void the_foot_is_a_signature_and_names_the_sender_P_03_G_02() {
        var foot = number9().substring(number9().indexOf("\n-- \n"));
        assertTrue(foot.contains("\nStichting Buurtkrant De Linde\nLindeplein 4\n1234 AB Veldhoven aan de Rijt\n"));
        assertTrue(foot.contains("\nAfmelden:\n\uFDD0unsubscribe\uFDD1\n"));
        assertEquals(1, number9().split("\n-- \n", -1).length - 1);
    }

    @Test
    void a_picture_is_told_in_words() {
        assertTrue(number9().contains("\n[Beeld: Drie mensen aan een keukentafel met een pan soep]\n"));
    }

    @Test
    void a_title_of_any_kind_is_underlined_P_04() {
        var issue = Sample.issue(Kinds.sections());
        var lines = editions.mail(Sample.newsletter(), issue).text().lines().toList();
        for (var title : Jsoup.parse(editions.web(Sample.newsletter(), issue).html())
                .select("main h3, main h4")
                .eachText()) {
            var under = "~".repeat(Math.min(72, title.length()));
            assertTrue(Collections.indexOfSubList(lines, List.of(title, under)) >= 0, title + " in " + lines);
        }
    }

    @Test
    void a_figure_says_what_it_shows_before_its_caption_as_other_pictures_do() {
        var text = editions.mail(Sample.newsletter(), Sample.issue(List.of(Sample.section("R", KindSamples.figure()))))
                .text();
        assertTrue(text.contains("""

                        [Beeld: Twee bewoners planten een perenboom in het binnenhof]
                        Het binnenhof, drie maanden na de eerste schep.
                        Beeld: Sem de Wit
                        """), text);
    }

    private String number9() {
        return editions.mail(Sample.newsletter(), Sample.number9()).text();
    }

    /** What a reader of the HTML sees, alternative texts included, the preheader (which repeats titles) and the arrows left out. */
    private static String visibleText(Document html) {
        html.expectFirst("body > div > div").remove();
        html.select("[aria-hidden]").remove();
        var out = new StringBuilder();
        NodeTraversor.traverse(
                (NodeVisitor) (node, depth) -> {
                    if (node instanceof TextNode text) out.append(text.getWholeText());
                    if (node instanceof Element element)
                        out.append(' ').append(element.attr("alt")).append(' ');
                },
                html.body());
        return out.toString();
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        WORD.matcher(text).results().forEach(word -> words.add(word.group()));
        return words;
    }

    private static void assertInOrder(List<String> some, List<String> all) {
        var at = 0;
        for (var word : some) {
            var found = all.subList(at, all.size()).indexOf(word);
            assertTrue(found >= 0, () -> "missing or out of order: " + word + " in " + some);
            at += found + 1;
        }
    }
}
