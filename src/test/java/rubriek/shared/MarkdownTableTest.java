package rubriek.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTableTest {

    private static final String COSTS = """
            | Wat | Bedrag | Wie |
            |:---|---:|:---:|
            | Aarde | € 640 | Tine |
            | Bomen en een heg | € 1.310 | Sem |
            """;

    @Test
    void a_column_is_set_to_its_side_by_a_class_or_by_what_the_edition_declares() {
        var page = Jsoup.parse(Markdown.of(COSTS).html(2).toString());
        assertEquals(3, page.select("th.right, td.right").size());
        assertEquals(3, page.select("th.center, td.center").size());
        assertEquals("", page.select("td").first().attributes().toString());
        var mail = Jsoup.parse(Markdown.of(COSTS).html(2, new Inline()).toString());
        assertEquals(3, mail.select("[align=right][style='text-align:right;']").size());
        assertEquals(
                3, mail.select("[align=center][style='text-align:center;']").size());
        assertEquals(0, mail.select("[class]").size());
    }

    @Test
    void in_plain_text_columns_are_padded_where_one_is_set_to_a_side() {
        assertEquals("""
                Wat              |  Bedrag | Wie
                ---------------------------------
                Aarde            |   € 640 | Tine
                Bomen en een heg | € 1.310 | Sem""", Markdown.of(COSTS).text());
        assertEquals(
                "n | wat\n-------\n8 | a",
                Markdown.of("| n | wat |\n|---|---|\n| 8 | a |").text());
        var broad = "| n | wat |\n|--:|---|\n| 8 | " + "woord ".repeat(20).strip() + " |\n| 10 | kort |";
        assertTrue(
                Markdown.of(broad).text().endsWith("\n10 | kort"), "no line is made longer than it is read with ease");
        assertEquals("Wat Bedrag Wie", Markdown.of(COSTS).lines().get(0), "bare words have no padding");
    }

    @ParameterizedTest
    @CsvSource({
        "| dag | wat | waar |, false",
        "| dag | verantwoordelijke | opmerkingen |, true",
        "| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |, true",
        "| Wat | Een lange zin van korte woorden die over de regel loopt |, false"
    })
    void a_table_scrolls_when_its_words_do_not_fit_a_narrow_screen(String head, boolean wide) {
        var columns = head.split("\\|").length - 1;
        var html = Markdown.of(head + "\n" + "|---".repeat(columns) + "|\n").html(2, new Inline());
        var regions = Jsoup.parse(html.toString()).select("div.wide[role=region][tabindex=0]");
        assertEquals(wide ? "Tabel 1" : "", regions.attr("aria-label"));
        assertEquals(wide ? 1 : 0, regions.select("> table").size());
    }

    @Test
    void each_wide_table_has_a_name_of_its_own_X_09() {
        var wide = "| verantwoordelijke | opmerkingen |\n|---|---|\n\n";
        assertEquals(
                "[Tabel 1, Tabel 2]",
                Jsoup.parse(Markdown.of(wide + "en\n\n" + wide)
                                .html(2, new Inline())
                                .toString())
                        .select(".wide")
                        .eachAttr("aria-label")
                        .toString());
        assertEquals(
                0,
                Jsoup.parse(Markdown.of(wide).html(2).toString())
                        .select(".wide")
                        .size());
    }

    /** An edition without a style sheet whose tables scroll. */
    private static final class Inline implements Markdown.Styles {

        private final AtomicInteger tables = new AtomicInteger();

        @Override
        public String of(String element) {
            return "";
        }

        @Override
        public String aligned(String element, String side) {
            return "text-align:" + side + ";";
        }

        @Override
        public String wideTable() {
            return "Tabel " + tables.incrementAndGet();
        }
    }
}
