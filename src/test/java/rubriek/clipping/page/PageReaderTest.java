package rubriek.clipping.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

    @Test
    void open_graph_tells_everything() {
        var facts = Pages.read("""
                <!doctype html><html lang="nl"><head>
                <title>Nieuwe bomen in de Lindelaan - Het Dorpsblad</title>
                <link rel="canonical" href="/nieuws/bomen">
                <meta property="og:title" content="Nieuwe bomen in de Lindelaan | Het Dorpsblad">
                <meta property="og:site_name" content="Het Dorpsblad">
                <meta property="og:description" content="De gemeente plant er twaalf. Buren geven water.">
                <meta property="og:image" content="../beeld/linde.jpg">
                <meta property="article:published_time" content="2026-05-03T23:30:00+00:00">
                </head><body><h1>Bomen!</h1></body></html>""");
        assertEquals(
                new PageFacts(
                        "Nieuwe bomen in de Lindelaan",
                        "Het Dorpsblad",
                        "De gemeente plant er twaalf. Buren geven water.",
                        "nl",
                        LocalDate.of(2026, 5, 4),
                        "https://www.dorpsblad.example/beeld/linde.jpg",
                        "https://www.dorpsblad.example/nieuws/bomen"),
                facts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "[{\"@type\": \"Organization\", \"name\": \"Uitgever\"}, %s]",
                "{\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"WebPage\", \"name\": \"Pagina\"}, %s]}",
                "{\"@type\": \"WebPage\", \"mainEntity\": %s}",
                "// <![CDATA[\n%s\n// ]]>"
            })
    void json_ld_tells_what_open_graph_leaves_out(String around) {
        var article = """
                {"@type": ["https://schema.org/NewsArticle"], "headline": "Speeltuin krijgt een waterpomp &amp; klimboom",
                 "description": "Kinderen bedachten het <b>zelf</b>.", "datePublished": "2026-05-02", "inLanguage": "nl-NL",
                 "image": [{"@type": "ImageObject", "url": "/pomp.jpg"}], "publisher": {"name": "Wijkkrant Oost"},}""";
        var facts = Pages.read(
                "<title>x</title><script type='application/ld+json'>" + around.formatted(article) + "</script>");
        assertEquals("Speeltuin krijgt een waterpomp & klimboom", facts.title());
        assertEquals("Wijkkrant Oost", facts.site());
        assertEquals("Kinderen bedachten het zelf.", facts.summary());
        assertEquals("nl-NL", facts.language());
        assertEquals(LocalDate.of(2026, 5, 2), facts.publishedOn());
        assertEquals("https://www.dorpsblad.example/pomp.jpg", facts.image());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[[[[[[[[[[[[{}]]]]]]]]]]]]", "null", "\"NewsArticle\"", "{\"@type\": 5}", ""})
    void broken_json_ld_does_no_harm(String json) {
        assertEquals(
                "Heel",
                Pages.read("<title>Heel</title><script type='application/ld+json'>" + json + "</script>")
                        .title());
    }

    @Test
    void a_page_nested_without_end_is_read_all_the_same() {
        var deep = "<title>Diep</title><script type='application/ld+json'>" + "[".repeat(100_000) + "</script>"
                + "<div>".repeat(100_000) + "<p>Onderin de put staat een zin die lang genoeg is.";
        assertEquals("Diep", Pages.read(deep).title());
    }

    @Test
    void without_a_description_the_first_sentences_are_offered() {
        var facts = Pages.read("""
                <body><nav><p>Hier staat een menu dat niemand wil lezen, echt waar.</p></nav>
                <div class="cookies" role="dialog"><p>Wij gebruiken koekjes. Mag dat, van u, alstublieft?</p></div>
                <article><header><p>Door onze verslaggever, die liever niet genoemd wil worden.</p></header>
                <p>Kort.</p>
                <p>De school van juf A. Bakker kreeg donderdag bezoek van dr. Vis uit Veldhoven. Hij bracht twaalf bomen mee!</p>
                <p>"Ze mogen overal staan," zegt hij. Wie er een wil, belt de school. Bellen kan tot vrijdag.</p></article>""");
        assertEquals(
                "De school van juf A. Bakker kreeg donderdag bezoek van dr. Vis uit Veldhoven. Hij bracht twaalf bomen mee!"
                        + " \"Ze mogen overal staan,\" zegt hij.",
                facts.summary());
    }

    @Test
    void a_long_description_ends_at_a_sentence() {
        var sentence = "Deze zin is met opzet vijftig tekens lang, precies. ";
        var facts = Pages.read("<meta name=description content='" + sentence.repeat(20) + "'>");
        assertEquals(sentence.repeat(9).strip(), facts.summary());
        var endless = Pages.read("<meta name=description content='" + "woord ".repeat(200) + "'>")
                .summary();
        assertTrue(endless.endsWith("woord…") && endless.length() <= 501, endless);
    }

    @ParameterizedTest
    @CsvSource({
        "'De eerste zin. De tweede is afgebr…', De eerste zin.",
        "'De eerste zin. De tweede is afgebr...', De eerste zin.",
        "'Alleen deze is afgebr…', Alleen deze is afgebr…"
    })
    void a_description_that_was_cut_off_loses_its_broken_end(String given, String kept) {
        assertEquals(
                kept,
                Pages.read("<meta name=description content='" + given + "'>").summary());
    }

    @Test
    void a_description_that_repeats_the_title_is_none() {
        assertNull(Pages.read("<title>Bomen in de laan</title><meta name=description content='Bomen in de laan'>")
                .summary());
    }

    @ParameterizedTest
    @CsvSource({
        "Bomen | Het Dorpsblad, Het Dorpsblad, Bomen",
        "Bomen - dorpsblad.example, '', Bomen",
        "Bomen – Dorpsblad, '', Bomen",
        "Het Dorpsblad: bomen, Het Dorpsblad, Het Dorpsblad: bomen",
        "Het Dorpsblad » Bomen, Het Dorpsblad, Bomen",
        "Bomen | Nieuws | Het Dorpsblad, Het Dorpsblad, Bomen | Nieuws",
        "Bomen - wat nu?, Het Dorpsblad, Bomen - wat nu?",
        "Bomen-plan, Plan, Bomen-plan",
        "Het Dorpsblad, Het Dorpsblad, Het Dorpsblad"
    })
    void the_name_of_the_site_is_taken_off_a_title(String title, String site, String clean) {
        var facts = Pages.read("<title>" + title + "</title><meta property=og:site_name content='" + site + "'>");
        assertEquals(clean, facts.title());
    }

    @ParameterizedTest
    @CsvSource({
        "<html lang=nl-be>, nl-BE",
        "<meta property=og:locale content=fr_FR>, fr-FR",
        "'<html lang=\"\"><meta http-equiv=Content-Language content=\"de, en\">', de",
        "<html lang='geen taal'>,"
    })
    void the_language_is_a_tag(String html, String language) {
        assertEquals(language, Pages.read(html + "<p>x").language());
    }

    @ParameterizedTest
    @CsvSource({
        "<time datetime='2026-04-30'>, 2026-04-30",
        "<time datetime='2026-04-30T22:15:00Z'>, 2026-05-01",
        "<time datetime='2026-04-30T22:15:00.123+0200'>, 2026-04-30",
        "<time datetime='2026-04-30 08:00'>, 2026-04-30",
        "'<meta name=date content=\"Thu, 30 Apr 2026 21:00:00 GMT\">', 2026-04-30",
        "<meta itemprop=datePublished content=20260430>, 2026-04-30",
        "<meta name=dcterms.issued content=2026-04-30>, 2026-04-30",
        "<time datetime='2026-13-45'>,",
        "<time datetime='2027-01-01'>,",
        "<time datetime='0001-01-01'>,",
        "<time datetime='gisteren'>,"
    })
    void the_day_is_the_readers_day_and_no_day_to_come(String html, LocalDate day) {
        assertEquals(day, Pages.read(html).publishedOn());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property=og:image content='javascript:alert(1)'><link rel=canonical href='file:///etc/passwd'>",
                "<meta property=og:image content='data:image/png;base64,x'><link rel=canonical href='http://jan@linde.example/'>",
                "<meta property=og:image content='http://'><link rel=canonical href='/'>"
            })
    void an_address_that_is_none_is_left_out(String html) {
        assertNull(Pages.read(html).image());
        assertNull(Pages.read(html).canonical());
    }

    @Test
    void texts_are_one_visible_line_within_the_limits() {
        var facts = Pages.read("<title>\u202EEen\u200B  ti\u00ADtel\n\u0007" + "\uD83C\uDF33".repeat(200)
                + "</title><meta property=og:site_name content='" + "n".repeat(500) + "'>");
        assertTrue(facts.title().startsWith("Een titel \uD83C\uDF33"), facts.title());
        assertTrue(facts.title().length() <= 300);
        assertTrue(Character.isLowSurrogate(facts.title().charAt(facts.title().length() - 1)));
        assertEquals(120, facts.site().length());
    }

    @ParameterizedTest
    @CsvSource({
        "https://linde.example/stukken/Jaarverslag_2025.pdf, application/pdf, %PDF-1.7, Jaarverslag 2025",
        "https://linde.example/Plan%20groen%20%28def%29.pdf?v=2, text/html, %PDF-1.7, Plan groen (def)",
        "https://linde.example/foto/speeltuin-oost.jpg, image/jpeg, x, speeltuin oost",
        "https://linde.example/, application/pdf, %PDF-1.7,",
        "https://linde.example/nieuws/, text/plain, gewone tekst, nieuws"
    })
    void what_is_no_page_is_called_after_its_file(String address, String type, String body, String title) {
        assertEquals(PageFacts.titled(title), Pages.read(body.getBytes(UTF_8), type, address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/octet-stream"})
    void a_page_is_a_page_whatever_the_server_calls_it(String type) {
        var html = "<!-- krant --><!DOCTYPE html><title>Toch een pagina</title>".getBytes(UTF_8);
        assertEquals("Toch een pagina", Pages.read(html, type).title());
    }

    @Test
    void a_page_that_breaks_off_tells_what_came() {
        assertEquals(
                "Half",
                Pages.read("<title>Half</title><meta property='og:descr").title());
        assertEquals(PageFacts.NONE, Pages.read(""));
    }
}
