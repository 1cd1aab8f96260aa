package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import rubriek.issue.Entry;
import rubriek.issue.Text;
import rubriek.support.ApplicationTest;
import rubriek.support.Sample;

@ApplicationTest
class WebEditionTest {

    private final Editions editions;

    WebEditionTest(Editions editions) {
        this.editions = editions;
    }

    @Test
    void the_page_has_its_landmarks_and_a_way_past_them_G_12() {
        var page = number9();
        assertEquals(
                "1 1 1",
                page.select("body > header").size() + " " + page.select("main").size() + " "
                        + page.select("body > footer").size());
        var skip = page.body().child(0);
        assertEquals("Naar de inhoud", skip.text());
        assertEquals(1, page.select("main" + skip.attr("href")).size());
        assertEquals("nl", page.expectFirst("html").attr("lang"));
    }

    @Test
    void an_entry_is_an_article_with_an_anchor_and_its_source_is_cited() {
        var article = number9().expectFirst("article#e02");
        assertEquals(
                "Huisarts en wijkteam onder één dak; wat verandert er? (Zorg+Wijk)",
                article.select("h3").text());
        assertEquals("(Zorg+Wijk)", article.select("cite").text());
        assertEquals("2021-08-28", number9().expectFirst("article#e06 time").attr("datetime"));
    }

    @Test
    void an_anchor_is_one_word_whatever_the_id_and_no_two_are_the_same() {
        var page = page(List.of("a b", "a-b", "a\"b", "page_main"));
        var ids = page.select("[id]").eachAttr("id");
        assertEquals(ids.size(), new HashSet<>(ids).size(), ids.toString());
        ids.forEach(id -> assertTrue(id.matches("[A-Za-z][\\w-]*"), id));
    }

    private Document page(List<String> ids) {
        var entries = ids.stream().map(id -> Sample.link(id, id, null)).toArray(Entry[]::new);
        return Jsoup.parse(editions.web(Sample.newsletter(), Sample.issue(List.of(Sample.section("R", entries))))
                .html());
    }

    @Test
    void three_sections_have_a_list_of_contents_and_two_have_none() {
        var contents = number9().select("nav.contents a");
        assertEquals(List.of("1. Gezondheid", "2. Leefbaarheid", "3. Jong & oud", "4. Agenda"), contents.eachText());
        contents.forEach(link ->
                assertEquals(1, number9().select("h2" + link.attr("href")).size()));
        var two = Sample.issue(Sample.number9Draft().sections().subList(0, 2));
        assertEquals(
                0,
                Jsoup.parse(editions.web(Sample.newsletter(), two).html())
                        .select("nav.contents")
                        .size());
    }

    @Test
    void it_runs_nothing_loads_nothing_and_holds_nobodys_token_S_11_S_18() {
        var page = number9();
        assertEquals(
                0,
                page.select(
                                "script:not([type='application/ld+json']), link[rel=stylesheet], iframe, object, form, base, [style]")
                        .size());
        page.getAllElements()
                .forEach(element -> element.attributes()
                        .forEach(attribute -> assertFalse(attribute.getKey().startsWith("on"), attribute.toString())));
        assertFalse(page.html().contains("\uFDD0") || page.html().contains("/unsubscribe/"));
        page.select("img").forEach(image -> assertEquals("no-referrer", image.attr("referrerpolicy")));
        assertFalse(page.expectFirst("style").data().contains("url("));
    }

    @Test
    void its_style_can_be_let_in_by_its_fingerprint_S_18() {
        var web = editions.web(Sample.newsletter(), Sample.number9());
        var style = Jsoup.parse(web.html()).expectFirst("style").data();
        assertEquals(Sha256.source(style), web.style());
    }

    @Test
    void machines_read_what_people_read() throws Exception {
        var page = number9();
        var data = new ObjectMapper().readTree(page.expectFirst("script").data());
        assertEquals(
                "PublicationIssue 9 nl",
                data.path("@type").asText() + " " + data.path("issueNumber").asText() + " "
                        + data.path("inLanguage").asText());
        assertEquals(page.select("article h3").size(), data.path("hasPart").size());
        assertEquals("Zorg+Wijk", data.at("/hasPart/1/publisher/name").asText());
        assertEquals(
                page.expectFirst("link[rel=canonical]").attr("href"),
                data.path("url").asText());
        assertEquals(
                "Nummer 9 – september 2021 – Buurtkrant De Linde",
                page.expectFirst("meta[property=og:title]").attr("content"));
    }

    @Test
    void it_leads_to_the_archive_the_pdf_and_the_form() {
        var links = number9().select("body > header nav a").eachAttr("href").stream()
                .map(href -> href.replaceAll("^.*/newsletters", ""))
                .toList();
        assertEquals(List.of("/de-linde", "/de-linde/9.pdf", "/de-linde/subscribe"), links);
    }

    @Test
    void a_text_between_the_entries_keeps_its_place() {
        var page = Jsoup.parse(editions.web(
                        Sample.newsletter(),
                        Sample.issue(List.of(Sample.section(
                                "R", Sample.link("l", "Titel", null), new Text("t", "**Tot slot**", null)))))
                .html());
        assertEquals("Tot slot", page.expectFirst("article#l + .text#t strong").text());
    }

    private Document number9() {
        return Jsoup.parse(editions.web(Sample.newsletter(), Sample.number9()).html());
    }
}
