package rubriek.shared;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void paragraphs_emphasis_lists_and_links_become_html() {
        assertEquals(
                """
                <p>Op <em>zaterdag</em> is de <strong>buurtdag</strong>.<br>
                Kom langs!</p>
                <ul><li>soep</li>
                <li><a href="https://linde.example/taart?a=1&amp;b=2">taart</a></li>
                </ul>
                <ol start="3"><li>drie</li>
                </ol>\
                """,
                html("Op *zaterdag* is de **buurtdag**.  \n"
                        + "Kom langs!\n\n"
                        + "- soep\n"
                        + "- [taart](https://linde.example/taart?a=1&b=2)\n\n"
                        + "3. drie"));
    }

    @Test
    void raw_html_is_shown_as_text_S_02() {
        assertEquals("<p>&lt;b onclick=&quot;x()&quot;&gt;vet&lt;/b&gt;</p>", html("<b onclick=\"x()\">vet</b>"));
        assertEquals("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", html("<script>alert(1)</script>"));
        assertEquals("<p>&lt;!-- niet --&gt;</p>", html("<!-- niet -->"));
        assertEquals("<p>1 &lt; 2 &amp; 3</p>", html("1 < 2 & 3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[klik](javascript:alert(1))",
                "[klik](JaVaScRiPt:alert(1))",
                "[klik](java&Tab;script:alert(1))",
                "[klik](&#x6A;avascript:alert(1))",
                "[klik](<  javascript:alert(1)>)",
                "[klik](data:text/html;base64,PHNjcmlwdD4=)",
                "[klik](vbscript:x)",
                "[klik](file:///etc/passwd)",
                "[klik](//evil.example/)",
                "[klik](/pad)",
                "[klik](#a)",
                "[klik](https:evil.example)",
                "[klik](https://bank.example@evil.example/)",
                "[klik](http://)",
                "[klik](mailto:)",
                "[klik][x]\n\n[x]: javascript:alert(1)"
            })
    void a_link_to_anything_but_the_web_or_a_mailbox_is_its_words_S_02(String source) {
        assertEquals("<p>klik</p>", html(source));
        assertEquals("klik", text(source));
    }

    @Test
    void a_quote_in_an_address_does_not_end_the_attribute_S_02() {
        var link = Jsoup.parse(html("[x](<https://linde.example/\" onmouseover=\"a()>)"))
                .expectFirst("a");
        assertEquals(1, link.attributesSize());
    }

    @Test
    void a_picture_is_its_alternative_text() {
        assertEquals(
                "<p>De linde in bloei, gezien van het plein</p>",
                html("![De linde in bloei](https://tracker.example/p.gif), gezien van het plein"));
    }

    @Test
    void addresses_in_running_text_become_links() {
        assertEquals(
                "<p>Mail <a href=\"mailto:redactie@linde.example\">redactie@linde.example</a> of zie <a"
                        + " href=\"https://linde.example/a\">https://linde.example/a</a>.</p>",
                html("Mail redactie@linde.example of zie https://linde.example/a."));
        assertEquals(
                "<p><a href=\"https://linde.example/\">https://linde.example/</a></p>",
                html("<https://linde.example/>"));
    }

    @ParameterizedTest
    @CsvSource({
        "'# een\n\n## twee\n\n# drie', 'h2 h3 h2'",
        "'### een\n\n# twee\n\n###### drie', 'h2 h2 h3'",
        "'een\n===\n\ntwee\n---', 'h2 h3'",
        "'# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f', 'h2 h3 h4 h5 h6 h6'"
    })
    void subheads_start_below_their_place_and_skip_no_level_X_03(String source, String expected) {
        var levels =
                Jsoup.parse(html(source)).select("h1,h2,h3,h4,h5,h6").eachText().size();
        assertEquals(expected.split(" ").length, levels);
        assertEquals(
                expected,
                String.join(
                        " ",
                        Jsoup.parse(html(source)).select("h1,h2,h3,h4,h5,h6").stream()
                                .map(h -> h.tagName())
                                .toList()));
    }

    @Test
    void an_empty_subhead_and_an_empty_link_leave_nothing_for_a_reader_to_stumble_on_X_04() {
        assertEquals("<p>a</p>\n<p></p>", html("#\n\na\n\n[](https://linde.example)"));
    }

    @Test
    void tables_have_heads_X_02() {
        var table = Jsoup.parse(html("| dag | wat |\n|---|---|\n| ma | soep |"));
        assertEquals(2, table.select("thead th[scope=col]").size());
        assertEquals("ma soep", table.select("tbody tr").text());
        assertEquals("dag | wat\n---------\nma | soep", text("| dag | wat |\n|---|---|\n| ma | soep |"));
    }

    @Test
    void styles_stand_inline_for_mail() {
        var styles = Map.of("p", "margin:0", "a", "color:#006061");
        assertEquals(
                "<p style=\"margin:0\"><a href=\"https://a.example\" style=\"color:#006061\">a</a></p>",
                Markdown.of("[a](https://a.example)")
                        .html(2, element -> styles.getOrDefault(element, ""))
                        .toString());
    }

    @Test
    void in_plain_text_a_paragraph_is_one_line_and_an_address_stands_alone_P_02() {
        assertEquals("""
            Bekijk de kaart van de wijk of mail de redactie (redactie@linde.example) en info@linde.example.
            kaart van de wijk:
            https://linde.example/kaart?a=1&b=2

            Plekken
            ~~~~~~~

            - plein
            - veld
              - het grote
              - het kleine

            Zie https://linde.example/a\
            """, text("""
                Bekijk de [kaart van de wijk](https://linde.example/kaart?a=1&b=2) of mail
                de [redactie](mailto:redactie@linde.example) en info@linde.example.

                ## Plekken

                * plein
                * veld
                  * het grote
                  * het kleine

                Zie https://linde.example/a
                """));
    }

    @Test
    void an_address_that_stands_by_itself_within_a_line_is_not_repeated() {
        var line = "Kijk op https://wierde.example/agenda voor meer.";
        assertEquals(line, text(line));
    }

    @Test
    void an_address_that_is_followed_by_a_stop_is_repeated_alone_P_02() {
        assertEquals("Zie https://linde.example/a.\nhttps://linde.example/a", text("Zie https://linde.example/a."));
    }

    @Test
    void a_line_that_ends_with_its_only_link_is_followed_by_the_address_P_02() {
        assertEquals(
                "- via het formulier:\n  https://linde.example/a",
                text("- via [het formulier](https://linde.example/a)."));
    }

    static Stream<String> texts_made_to_hurt() {
        var n = 50_000;
        return Stream.of(
                "*".repeat(n) + "a" + "*".repeat(n),
                "_*".repeat(n / 2) + "a" + "*_".repeat(n / 2),
                "*a _b ".repeat(n / 6) + "c" + " d_ e*".repeat(n / 6),
                "**a __b ".repeat(n / 8) + "c" + " d__ e**".repeat(n / 8),
                "[".repeat(2 * n),
                "![".repeat(n) + "a" + "](b)".repeat(n / 2),
                "- ".repeat(n) + "a",
                "1. ".repeat(n / 2) + "a",
                indentedLists(),
                "<".repeat(2 * n),
                "<a ".repeat(n / 3),
                "`".repeat(n) + "a",
                "|a".repeat(n / 2) + "\n" + "|-".repeat(n / 2) + "\n" + "|a".repeat(n / 2),
                "a@".repeat(n),
                "http://".repeat(n / 7),
                "[a](".repeat(n / 2),
                "[a]: <".repeat(n / 6),
                "&".repeat(n),
                "\\".repeat(2 * n),
                "[^a]: ".repeat(n / 3) + "a",
                "[^a]:".repeat(n / 3) + "a",
                "[^a]: - ".repeat(n / 4) + "a",
                "[^a]: " + "- ".repeat(n) + "a",
                "[^a]".repeat(n / 2) + "\n\n[^a]: b",
                "[^a]: b [^a]\n\n".repeat(n / 8));
    }

    private static String indentedLists() {
        var out = new StringBuilder();
        for (var depth = 0; out.length() < 95_000; depth++)
            out.append(" ".repeat(12 * depth)).append("- ".repeat(6)).append("a\n");
        return out.toString();
    }

    @ParameterizedTest
    @MethodSource("texts_made_to_hurt")
    @Timeout(value = 10, unit = SECONDS)
    void no_text_exhausts_stack_or_time_S_20(String source) {
        assertFalse(html(source).isEmpty());
        assertFalse(text(source).isEmpty());
    }

    @Test
    void what_is_escaped_against_nesting_reads_as_typed() {
        assertEquals("Naam: ____________________", text("Naam: ____________________"));
        assertTrue(text("*a _b ".repeat(1000) + "\\* c").endsWith("*a _b * c"));
    }

    private static String html(String source) {
        return Markdown.of(source).html(2).toString();
    }

    private static String text(String source) {
        return Markdown.of(source).text();
    }
}
