package rubriek.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Footnotes, references and pieces between the paragraphs. */
class MarkdownNotesTest {

    @Test
    void footnotes_are_numbered_as_they_are_called_and_stand_below() {
        var source =
                "Eén[^b] en twee[^a], nog eens[^b].\n\n[^a]: tweede *noot*\n[^b]: eerste noot\n[^c]: nergens genoemd";
        assertEquals("""
            <p>Eén<sup>1</sup> en twee<sup>2</sup>, nog eens<sup>1</sup>.</p>
            <ol class="notes"><li>eerste noot</li>
            <li>tweede <em>noot</em></li>
            <li>nergens genoemd</li>
            </ol>\
            """, html(source));
        assertEquals("""
            Eén [1] en twee [2], nog eens [1].

            [1] eerste noot
            [2] tweede noot
            [3] nergens genoemd\
            """, text(source));
    }

    @Test
    void a_call_and_its_note_lead_to_each_other_and_two_texts_do_not_clash() {
        var page = Jsoup.parse(
                linked("a", "Een[^1] en weer[^1].\n\n[^1]: noot") + linked("b", "Ook een[^1].\n\n[^1]: andere noot"));
        assertEquals(List.of("a-r1", "a-1", "b-r1", "b-1"), page.select("[id]").eachAttr("id"));
        for (var link : page.select("a"))
            assertEquals(1, page.select(link.attr("href")).size(), link::toString);
        assertEquals("noot 1", page.expectFirst("a[role=doc-noteref]").attr("aria-label"));
        assertEquals(
                "terug bij noot 1",
                page.expectFirst("#a-1 a[role=doc-backlink]").attr("aria-label"));
    }

    @Test
    void nothing_in_a_note_runs_S_02() {
        var notes = Jsoup.parse(html(
                "a[^1][^<b>]\n\n[^1]: <script>x</script> [klik](javascript:alert(1))\n[^<b>]: <img src=x onerror=y>"));
        assertEquals(0, notes.select("script, img, b, a").size());
        assertEquals("<script>x</script> klik", notes.select("li").first().text());
    }

    @Test
    void a_reference_leads_to_what_is_known_and_is_words_otherwise() {
        var styles = new Markdown.Styles() {
            @Override
            public String of(String element) {
                return "";
            }

            @Override
            public Optional<Markdown.Reference> reference(String id) {
                return id.equals("e1") ? Optional.of(new Markdown.Reference("#e1", "De <titel>")) : Optional.empty();
            }
        };
        var text = Markdown.of("Zie [dit](#e1), [](#e1) en [dat](#e2).");
        assertEquals(
                "<p>Zie <a class=\"reference\" href=\"#e1\">dit</a>, "
                        + "<a class=\"reference\" href=\"#e1\">De &lt;titel&gt;</a> en dat.</p>",
                text.html(2, styles).toString());
        assertEquals("Zie dit, De <titel> en dat.", text.text(styles, Inserts.none()));
    }

    @Test
    void pieces_stand_after_their_paragraph_and_the_others_at_the_end() {
        var inserts = new Inserts<String>();
        inserts.add(1, "EEN");
        inserts.add(9, "NEGEN");
        inserts.add(null, "EIND");
        var text = Markdown.of("a\n\n- b\n\n  b\n\nc[^1]\n\n[^1]: noot");
        assertEquals("a\n\nEEN\n\n- b\n\n  b\n\nc [1]\n\nNEGEN\n\nEIND\n\n[1] noot", text.text(e -> "", inserts));
        assertEquals(
                "p em p ol",
                String.join(
                        " ",
                        Jsoup.parse(Markdown.of("a\n\nc[^1]\n\n[^1]: noot")
                                        .html(
                                                2,
                                                e -> "",
                                                inserts.map(words -> Markdown.of("*" + words + "*")
                                                        .html(2)))
                                        .toString())
                                .body()
                                .select("body > p:not(:has(em)), em:contains(EEN), ol")
                                .stream()
                                .map(e -> e.tagName())
                                .toList()));
    }

    private static String linked(String prefix, String source) {
        return Markdown.of(source)
                .html(2, new Markdown.Styles() {
                    @Override
                    public String of(String element) {
                        return "";
                    }

                    @Override
                    public Markdown.NoteLinks notes() {
                        return new Markdown.NoteLinks(prefix, "noot", "terug bij noot");
                    }
                })
                .toString();
    }

    private static String html(String source) {
        return Markdown.of(source).html(2).toString();
    }

    private static String text(String source) {
        return Markdown.of(source).text();
    }
}
