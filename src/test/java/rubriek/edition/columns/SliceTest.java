package rubriek.edition.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SliceTest {

    private static final String TEXT =
            "<p>Een <em id=\"a\">twee drie</em> vier<br>vijf\u00ADzes \uD83D\uDC69\u200D\uD83D\uDC67 zeven</p>";

    @Test
    void two_slices_hold_the_text_once_with_the_elements_it_stands_in() {
        assertEquals("<p>Een <em id=\"a\">twee</em></p>", slice(0, 7));
        assertEquals(
                "<p><em>drie</em> vier<br>vijf\u00ADzes \uD83D\uDC69\u200D\uD83D\uDC67 zeven</p>",
                slice(7, Integer.MAX_VALUE));
    }

    @Test
    void blanks_line_ends_and_what_only_formats_count_for_nothing() {
        assertEquals(3 + 4 + 4 + 4 + 7 + 2 + 5, Letters.in(leaf().text()));
        assertEquals("<p>vijf\u00ADzes</p>", slice(15, 22));
    }

    private static String slice(int from, int to) {
        var target = new Element("p");
        Slice.copy(leaf(), from, to, target);
        var document = new Document("");
        document.outputSettings().prettyPrint(false);
        document.appendChild(target);
        return target.outerHtml();
    }

    private static Element leaf() {
        return Jsoup.parse(TEXT).expectFirst("p");
    }
}
