package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.newsletter.Brand;
import rubriek.support.ApplicationTest;
import rubriek.support.Kinds;
import rubriek.support.Sample;

/** The signs between words are words of a language too. */
@ApplicationTest
class PunctuationTest {

    private final Editions editions;

    PunctuationTest(Editions editions) {
        this.editions = editions;
    }

    @Test
    void french_keeps_a_colon_away_from_its_label_and_on_its_line() {
        for (var html : editions("fr")) {
            var labels = Jsoup.parse(html).select("[aria-label*=Lire la suite]").eachAttr("aria-label");
            assertFalse(labels.isEmpty());
            for (var label : labels) assertTrue(label.startsWith("Lire la suite\u00a0: "), label);
        }
    }

    @Test
    void arabic_parts_a_list_by_its_own_comma() {
        for (var html : editions("ar")) {
            var contact =
                    Jsoup.parse(html).select("a[href^=tel:]").first().parent().text();
            assertTrue(contact.contains("\u060c "), contact);
            assertFalse(contact.contains(", "), contact);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "de", "fr", "fy", "ar"})
    void a_size_stays_with_its_unit(String language) {
        for (var html : editions(language)) {
            var files = Jsoup.parse(html).select("a:contains(Het plan voor het hof)");
            assertFalse(files.isEmpty());
            for (var file : files) assertTrue(file.wholeText().matches("(?s).*1[.,]2\u00a0\\p{L}.*"), file.wholeText());
        }
    }

    private List<String> editions(String language) {
        var newsletter = Sample.newsletter(language, Brand.PLAIN);
        var issue = Sample.issue(Kinds.sections());
        return List.of(
                editions.mail(newsletter, issue).html(),
                editions.web(newsletter, issue).html());
    }
}
