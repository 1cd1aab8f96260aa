package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import rubriek.issue.Column;
import rubriek.issue.EditionKind;
import rubriek.issue.Figure;
import rubriek.issue.Image;
import rubriek.media.MediumKind;
import rubriek.media.MediumView;
import rubriek.media.Purpose;
import rubriek.media.RenditionView;
import rubriek.shared.Links;
import rubriek.support.ApplicationTest;
import rubriek.support.Sample;

/** Pictures of the newsletter's own, looked up before; of an installation that readers reach over https. */
@ApplicationTest
class OwnPicturesTest {

    private static final UUID ID = UUID.fromString("33333333-2222-4333-8444-555555555555");
    private static final Links LINKS = new Links("https://delinde.example");
    private static final Image IMAGE = new Image(null, ID, "Het plein in de zon", null);
    private static final MediaShelf SHELF = new MediaShelf(Map.of(ID, picture()));

    @Test
    void a_portrait_on_a_page_is_the_smallest_that_is_sharp_there_and_says_its_size() {
        var column = new Column("c", "Een ladder", "Tekst.", null, IMAGE, null, null, null);
        var web = new WebWriter(LINKS)
                .write(Sample.newsletter(), Sample.issue(List.of(Sample.section("R", column))), SHELF);
        var portrait = Jsoup.parse(web.html()).select("img.portrait");
        assertEquals("https://delinde.example/media/" + ID + "/plein-480.jpg", portrait.attr("src"));
        assertEquals("480 240", portrait.attr("width") + " " + portrait.attr("height"));
        assertEquals("", portrait.attr("srcset"));
    }

    private static MediumView picture() {
        var sizes = List.of(
                size("plein.jpg", Purpose.WHOLE, 2_000, 1_000),
                size("plein-mail.jpg", Purpose.MAIL, 1_200, 600),
                size("plein-480.jpg", Purpose.WEB, 480, 240),
                size("plein-960.jpg", Purpose.WEB, 960, 480));
        var now = Instant.EPOCH;
        return new MediumView(
                ID, "plein.jpg", MediumKind.PICTURE, "JPEG", 2_000, 1_000, 9, null, false, "", sizes, 1, now, now);
    }

    private static RenditionView size(String name, Purpose purpose, int width, int height) {
        return new RenditionView(name, purpose, "image/jpeg", width, height, 9, LINKS.media(ID, name));
    }

    @Test
    void a_mail_shows_every_picture_over_https_with_its_size_and_its_words_E_05() {
        var issue = Sample.issue(List.of(
                Sample.section("Beeld", new Figure("f1", IMAGE, "Het plein", null, null, null), Sample.fullLink())));
        var mail = new MailWriter(LINKS).write(Sample.newsletter(), issue, SHELF);
        var own = Jsoup.parse(mail.html()).select("img[alt='Het plein in de zon']");
        assertEquals(1, own.size());
        assertEquals("https://delinde.example/media/" + ID + "/plein-mail.jpg", own.attr("src"));
        assertEquals("518", own.attr("width"));
        assertEquals("259", own.attr("height"));
        assertTrue(mail.html().contains("https://delinde.example/speeltuin.jpg"), "one by its address stays as it is");
    }

    @Test
    void a_picture_that_is_gone_is_left_out_and_told_in_words() {
        var issue = Sample.issue(List.of(Sample.section("Beeld", new Figure("f1", IMAGE, null, null, null, null))));
        var mail = new MailWriter(LINKS).write(Sample.newsletter(), issue, MediaShelf.EMPTY);
        assertEquals(0, Jsoup.parse(mail.html()).select("img").size());
        assertTrue(mail.html().contains("Het plein in de zon"));
    }

    @Test
    void a_page_names_each_size_with_its_width() {
        var picture = Picture.of(IMAGE, EditionKind.WEB, SHELF);
        assertEquals(
                "https://delinde.example/media/%1$s/plein-480.jpg 480w, https://delinde.example/media/%1$s/plein-960.jpg 960w"
                        .formatted(ID),
                picture == null ? "" : picture.srcset());
        assertNull(Picture.of(IMAGE, EditionKind.WEB, MediaShelf.EMPTY));
    }
}
