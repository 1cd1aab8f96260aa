package rubriek.web.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import rubriek.shared.Json;
import rubriek.support.ApplicationTest;
import rubriek.support.Photos;
import rubriek.support.Tagged;
import rubriek.support.VeraPdf;

/** What an issue shows of its newsletter's own pictures and files, in each edition. */
@ApplicationTest
class MediaEditionsTest {

    private static final String ALT = "Drie vlakken: rood, groen en blauw";
    private static final byte[] PDF = "%PDF-1.7 een folder van twee vel".getBytes(StandardCharsets.US_ASCII);

    private String editions = "";
    private String picture = "";

    @BeforeEach
    void compose() {
        var newsletter = "/newsletters/" + Api.newsletter();
        picture = added(newsletter, "plein.jpg", Photos.jpeg(2_400, 1_600), "image/jpeg");
        var folder = added(newsletter, "folder.pdf", PDF, "application/pdf");
        var link = Map.of(
                "kind", "link", "title", "Een bank", "url", "https://linde.example/bank", "image", image(picture));
        var figure = Map.of("kind", "figure", "image", image(picture), "caption", "Het plein");
        var download = Map.of("kind", "download", "title", "De folder", "media", folder);
        var section = Map.of("title", "Groen", "entries", List.of(link, figure, download));
        Api.json(Map.of("period", "2026-05", "sections", List.of(section)))
                .post(newsletter + "/issues")
                .then()
                .statusCode(201);
        editions = newsletter + "/issues/1/editions/";
    }

    private static String added(String newsletter, String name, byte[] content, String type) {
        return Api.asked()
                .multiPart("file", name, content, type)
                .multiPart("alt", ALT)
                .post(newsletter + "/media")
                .path("id");
    }

    private static Map<String, Object> image(String medium) {
        return Map.of("media", medium, "alt", ALT);
    }

    @Test
    void a_mail_shows_a_small_picture_with_its_size_and_its_words_E_05() {
        var images = html("mail.html").select("img[alt='" + ALT + "']");
        assertEquals(2, images.size());
        for (var image : images) {
            assertTrue(image.attr("src").endsWith("/media/" + picture + "/plein-mail.jpg"), image::outerHtml);
            assertEquals("518", image.attr("width"));
            assertEquals("345", image.attr("height"));
            var served = Photos.read(fetched(image.attr("src")));
            assertEquals(1_200, served.getWidth());
        }
    }

    @Test
    void a_page_lets_the_browser_choose_a_size() {
        var images = html("web.html").select("img[alt='" + ALT + "']");
        assertEquals(2, images.size());
        var image = images.get(0);
        var sizes = image.attr("srcset").split(",\\s*", -1);
        assertEquals(3, sizes.length, image::outerHtml);
        assertTrue(
                sizes[0].endsWith("/plein-480.jpg 480w") && sizes[2].endsWith("/plein-1440.jpg 1440w"),
                image::outerHtml);
        assertTrue(image.hasAttr("sizes"));
        assertEquals(Double.parseDouble(image.attr("width")) / Double.parseDouble(image.attr("height")), 1.5, 0.01);
        for (var size : sizes) fetched(size.split(" ", -1)[0]);
    }

    @Test
    void paper_has_the_picture_itself_and_stays_accessible() throws Exception {
        var pdf = Api.asked().get(editions + "print.pdf").asByteArray();
        assertEquals(Set.of(2_000), imageWidths(pdf));
        VeraPdf.assertPasses(PDFAFlavour.PDFUA_1, pdf);
        assertArrayEquals(pdf, Api.asked().get(editions + "print.pdf").asByteArray());
    }

    /** The picture is 3 by 2 and 2,000 pixels wide; the cover is 21 by 13, so that of its width some is cut. */
    @Test
    void a_magazine_shows_its_own_cover_cut_to_the_sheet_and_stays_accessible() throws Exception {
        withCover(image(picture));
        var pdf = Api.asked().get(editions + "magazine.pdf").asByteArray();
        VeraPdf.assertPasses(PDFAFlavour.PDFUA_1, pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var shown = pictures(document.getPage(0));
            assertEquals(1, shown.size());
            assertEquals(shown.get(0).getHeight() * 210.0 / 130, shown.get(0).getWidth(), 2);
        }
        assertTrue(described(pdf), "its words are read aloud");
    }

    @Test
    void a_cover_that_only_decorates_is_no_figure_for_a_screen_reader() throws Exception {
        withCover(Map.of("media", picture, "decorative", true));
        var pdf = Api.asked().get(editions + "magazine.pdf").asByteArray();
        VeraPdf.assertPasses(PDFAFlavour.PDFUA_1, pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(1, pictures(document.getPage(0)).size());
        }
        assertFalse(described(pdf));
    }

    @Test
    void whoever_shares_an_issue_shares_its_cover() {
        withCover(image(picture));
        var page = html("web.html");
        var shared = page.expectFirst("meta[property=og:image]").attr("content");
        assertTrue(shared.contains("/media/" + picture + "/"), shared);
        assertEquals(ALT, page.expectFirst("meta[property=og:image:alt]").attr("content"));
        assertTrue(fetched(shared).length > 0);
    }

    @Test
    void machines_find_the_newsletters_own_pictures_and_files() {
        var data =
                html("web.html").expectFirst("script[type=application/ld+json]").data();
        var parts = JsonPath.from(data)
                .<List<Map<String, Object>>>get("hasPart.flatten()")
                .toString();
        assertTrue(parts.matches(".*contentUrl=[^,]*/media/" + picture + "/plein.*"), parts);
        assertTrue(parts.matches(".*url=[^,]*/folder\\.pdf.*"), parts);
    }

    private void withCover(Map<String, Object> cover) {
        Api.patch(Json.write(Map.of("cover", cover)))
                .patch(editions.replace("/editions/", ""))
                .then()
                .statusCode(200);
    }

    private static Set<Integer> imageWidths(byte[] pdf) throws IOException {
        var widths = new HashSet<Integer>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) pictures(page).forEach(image -> widths.add(image.getWidth()));
        }
        return widths;
    }

    /** Whether a screen reader says on the way through a magazine's first page what its picture shows. */
    private static boolean described(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return Tagged.nodes(document).stream().limit(10).anyMatch(node -> ALT.equals(node.description()));
        }
    }

    private static List<PDImageXObject> pictures(PDPage page) throws IOException {
        var found = new ArrayList<PDImageXObject>();
        for (var name : page.getResources().getXObjectNames())
            if (page.getResources().getXObject(name) instanceof PDImageXObject image) found.add(image);
        return found;
    }

    @Test
    void a_file_is_a_link_with_its_kind_and_size() {
        for (var name : List.of("mail.html", "web.html")) {
            var link = link(html(name));
            assertTrue(link.attr("href").endsWith("/folder.pdf"), link::outerHtml);
            assertTrue(link.text().contains("PDF, 1 kB"), link::outerHtml);
            assertArrayEquals(PDF, fetched(link.attr("href")));
        }
        assertTrue(Api.asked().get(editions + "mail.txt").asString().contains("/folder.pdf"));
    }

    private static Element link(Document page) {
        return page.select("a:contains(De folder)").first();
    }

    @Test
    void another_picture_makes_another_edition() {
        var before = Api.asked().get(editions + "print.pdf").header("ETag");
        var newsletter = editions.replaceFirst("/issues.*", "");
        var other = added(newsletter, "plein.jpg", Photos.jpeg(900, 600), "image/jpeg");
        String entry = Api.asked().get(newsletter + "/issues/1").path("sections[0].entries[0].id");
        Api.patch("{\"image\":{\"media\":\"" + other + "\"}}")
                .patch(newsletter + "/issues/1/entries/" + entry)
                .then()
                .statusCode(200);
        assertNotEquals(before, Api.asked().get(editions + "print.pdf").header("ETag"));
    }

    private Document html(String name) {
        var answer = Api.asked().get(editions + name);
        answer.then().statusCode(200);
        return Jsoup.parse(answer.asString());
    }

    private static byte[] fetched(String address) {
        return given().get(address.substring(address.indexOf("/media/")))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
