package rubriek.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.shared.Refused;
import rubriek.support.Photos;

class DarkroomTest {

    @TempDir
    Path folder;

    private final Darkroom darkroom = new Darkroom();

    @Test
    void a_photograph_comes_in_a_size_for_print_one_for_mail_and_three_for_the_web() {
        var prints = develop(Photos.jpeg(3_000, 2_000), Form.JPEG);
        assertEquals(
                List.of(
                        "WHOLE 2000x1333",
                        "MAIL-mail 1200x800",
                        "WEB-480 480x320",
                        "WEB-960 960x640",
                        "WEB-1440 1440x960"),
                prints.stream()
                        .map(p -> p.purpose() + p.suffix() + " " + p.width() + "x" + p.height())
                        .toList());
        for (var print : prints) {
            var image = Photos.read(print.octets());
            assertEquals(Form.JPEG, print.form());
            assertEquals(print.width(), image.getWidth());
            assertEquals(print.height(), image.getHeight());
            assertSeen(image);
        }
    }

    @Test
    void a_small_picture_is_never_made_larger() {
        var prints = develop(Photos.jpeg(300, 200), Form.JPEG);
        assertEquals(1, prints.size());
        assertEquals(300, prints.get(0).width());
        assertEquals(List.of(480, 700), widths(develop(Photos.jpeg(700, 100), Form.JPEG)));
    }

    private static List<Integer> widths(List<Print> prints) {
        return prints.stream().map(Print::width).sorted().toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"PNG", "GIF"})
    void a_drawing_stays_a_png(Form form) {
        var drawing = form == Form.PNG ? Photos.png(640, 400) : Photos.gif(640, 400);
        for (var print : develop(drawing, form)) {
            assertEquals(Form.PNG, print.form());
            assertSeen(Photos.read(print.octets()));
        }
    }

    @Test
    void a_photograph_as_png_becomes_a_jpeg() throws IOException {
        var photograph = new ByteArrayOutputStream();
        ImageIO.write(Photos.read(Photos.noise(600, 400)), "png", photograph);
        assertEquals(
                Form.JPEG, develop(photograph.toByteArray(), Form.PNG).get(0).form());
    }

    @Test
    void what_is_transparent_stays_so() {
        for (var print : develop(Photos.sheerPng(1_000, 600), Form.PNG)) {
            assertEquals(Form.PNG, print.form());
            var image = Photos.read(print.octets());
            assertEquals(0, image.getRGB(print.width() / 2, print.height() - 2) >>> 24);
            assertEquals(0xFFFF0000, image.getRGB(3, 3));
        }
    }

    @Test
    void a_webp_is_read_and_kept_as_something_that_every_mail_program_shows() {
        var prints = develop(Photos.webp(), Form.WEBP);
        assertEquals(320, prints.get(0).width());
        assertEquals(200, prints.get(0).height());
        var image = Photos.read(prints.get(0).octets());
        assertNear(0x20A040, image.getRGB(160, 100));
        assertNear(0xD02020, image.getRGB(1, 1));
        assertNear(0x2040D0, image.getRGB(318, 198));
        assertTrue(prints.stream().allMatch(p -> p.form() != Form.WEBP));
        var veiled = Photos.read(develop(Photos.veiledWebp(), Form.WEBP).get(0).octets());
        assertEquals(0, veiled.getRGB(1, 1) >>> 24);
        assertNear(0x20A040, veiled.getRGB(32, 32));
    }

    @Test
    void a_webp_that_would_be_read_wrong_is_refused() {
        var refused = assertThrows(Refused.class, () -> develop(Photos.sheerWebp(), Form.WEBP));
        assertEquals("picture-sheer-webp", refused.code());
    }

    @Test
    void the_size_for_mail_is_small_whatever_it_shows_E_05() {
        var mail = develop(Photos.noise(2_400, 1_600), Form.JPEG).get(1);
        assertEquals(Purpose.MAIL, mail.purpose());
        assertTrue(mail.octets().length <= 200_000, () -> mail.octets().length + " octets");
        assertTrue(mail.width() >= 600);
    }

    @ParameterizedTest
    @CsvSource({
        "1, FF0000, 00FF00, 0000FF", "2, 00FF00, FF0000, 0000FF", "3, 0000FF, 0000FF, 00FF00",
                "4, 0000FF, 0000FF, FF0000",
        "5, FF0000, 0000FF, 00FF00", "6, 0000FF, FF0000, 0000FF", "7, 0000FF, 00FF00, 0000FF",
                "8, 00FF00, 0000FF, FF0000"
    })
    void a_picture_stands_as_it_was_held(int orientation, String topLeft, String topRight, String bottomLeft) {
        var image = Photos.read(develop(Photos.exif(Photos.jpeg(400, 200), orientation), Form.JPEG)
                .get(0)
                .octets());
        assertEquals(orientation < 5 ? 400 : 200, image.getWidth());
        assertNear(Integer.parseInt(topLeft, 16), image.getRGB(10, 10));
        assertNear(Integer.parseInt(topRight, 16), image.getRGB(image.getWidth() - 10, 10));
        assertNear(Integer.parseInt(bottomLeft, 16), image.getRGB(10, image.getHeight() - 10));
    }

    @Test
    void nothing_but_what_is_seen_survives_S_15() {
        var secret = Photos.SECRET.getBytes(StandardCharsets.US_ASCII);
        var jpeg = Photos.segment(Photos.exif(Photos.jpeg(500, 300), 1), 0xFE, secret);
        var png = Photos.chunk(
                Photos.png(500, 300), "tEXt", Photos.joined("Comment\0".getBytes(StandardCharsets.US_ASCII), secret));
        assertGone(develop(Photos.joined(jpeg, secret), Form.JPEG));
        assertGone(develop(Photos.joined(png, "PK\3\4".getBytes(StandardCharsets.US_ASCII), secret), Form.PNG));
        assertGone(develop(Photos.joined(Photos.gif(50, 30), secret), Form.GIF));
        assertGone(develop(Photos.joined(Photos.webp(), secret), Form.WEBP));
    }

    private static void assertGone(List<Print> prints) {
        for (var print : prints) {
            var text = new String(print.octets(), StandardCharsets.ISO_8859_1);
            assertFalse(
                    text.contains(Photos.SECRET) || text.contains("Exif") || text.contains("PK\3\4"), print::suffix);
        }
    }

    @Test
    void colours_are_those_of_a_screen() {
        var linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        var profile = Photos.joined("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1), linear);
        var grey = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 64; y++) for (int x = 0; x < 64; x++) grey.setRGB(x, y, 0x808080);
        var jpeg = written(grey, "jpg");
        var shown = develop(Photos.segment(jpeg, 0xE2, profile), Form.JPEG);
        assertNear(0xBCBCBC, Photos.read(shown.get(0).octets()).getRGB(32, 32));
        assertFalse(new String(shown.get(0).octets(), StandardCharsets.ISO_8859_1).contains("ICC_PROFILE"));
        var nonsense = Photos.segment(jpeg, 0xE2, Arrays.copyOf(profile, 60));
        assertNear(
                0x808080,
                Photos.read(develop(nonsense, Form.JPEG).get(0).octets()).getRGB(32, 32));
    }

    @Test
    void grey_stays_as_grey_as_it_was() {
        var grey = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 64; y++)
            for (int x = 0; x < 64; x++) grey.getRaster().setSample(x, y, 0, 0x60);
        for (var form : List.of(Form.JPEG, Form.PNG)) {
            var print = develop(written(grey, form == Form.JPEG ? "jpg" : "png"), form)
                    .get(0);
            assertNear(0x606060, Photos.read(print.octets()).getRGB(32, 32));
        }
    }

    private static byte[] written(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException cannotHappen) {
            throw new java.io.UncheckedIOException(cannotHappen);
        }
        return out.toByteArray();
    }

    @Test
    void a_bomb_is_refused_by_its_header() {
        assertRefused("picture-too-many-pixels", Photos.bomb(), Form.PNG);
        var webp = Photos.sheerWebp();
        var at = new String(webp, StandardCharsets.ISO_8859_1).indexOf("VP8L") + 9;
        for (int i = 0; i < 4; i++) webp[at + i] = (byte) 0xFF;
        assertRefused("picture-too-many-pixels", webp, Form.WEBP);
    }

    @Test
    void forty_megapixels_are_read_and_more_are_not() {
        assertEquals(2_000, develop(Photos.jpeg(7_900, 5_000), Form.JPEG).get(0).width());
        assertRefused("picture-too-many-pixels", Photos.jpeg(8_100, 5_000), Form.JPEG);
        assertRefused("picture-too-many-pixels", Photos.png(30_001, 2), Form.PNG);
    }

    @Test
    void the_colours_of_a_printing_press_are_refused_with_a_word() {
        assertRefused("picture-cmyk", Photos.cmyk(), Form.JPEG);
    }

    @Test
    void what_moves_is_refused() {
        var moving = Photos.chunk(Photos.png(20, 20), "acTL", new byte[8]);
        assertRefused("picture-moves", moving, Form.PNG);
        var webp = new String(Photos.webp(), StandardCharsets.ISO_8859_1)
                .replaceFirst("VP8 |VP8L", "ANMF")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertRefused("picture-moves", webp, Form.WEBP);
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"PDF"},
            mode = EnumSource.Mode.EXCLUDE)
    void what_is_damaged_is_refused_wherever_it_is_cut(Form form) {
        var whole = switch (form) {
            case PNG -> Photos.png(40, 30);
            case GIF -> Photos.gif(40, 30);
            case WEBP -> Photos.webp();
            default -> Photos.jpeg(40, 30);
        };
        for (int length = 12; length < whole.length - 8; length += Math.max(1, whole.length / 60)) {
            assertRefused("picture-broken", Arrays.copyOf(whole, length), form);
        }
    }

    @Test
    void whatever_is_wrong_within_it_is_refused_or_drawn_and_nothing_else() {
        var random = new java.util.Random(7);
        for (var form : List.of(Form.PNG, Form.GIF, Form.WEBP, Form.JPEG)) {
            var whole = switch (form) {
                case PNG -> Photos.png(40, 30);
                case GIF -> Photos.gif(40, 30);
                case WEBP -> Photos.webp();
                default -> Photos.jpeg(40, 30);
            };
            for (int n = 0; n < 40; n++) {
                var damaged = whole.clone();
                for (int i = 0; i < 3; i++)
                    damaged[12 + random.nextInt(whole.length - 12)] = (byte) random.nextInt(256);
                try {
                    assertFalse(develop(damaged, form).isEmpty());
                } catch (Refused refused) {
                    assertTrue(refused.code().startsWith("picture-"), refused::code);
                }
            }
        }
    }

    private List<Print> develop(byte[] octets, Form form) {
        try {
            return darkroom.develop(Files.write(folder.resolve("upload"), octets), form);
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }

    private void assertRefused(String code, byte[] octets, Form form) {
        var refused =
                assertThrows(Refused.class, () -> develop(octets, form), () -> octets.length + " octets of " + form);
        assertEquals(code, refused.code());
        assertEquals(Refused.Kind.UNPROCESSABLE, refused.kind());
    }

    private static void assertSeen(BufferedImage image) {
        assertNear(0xFF0000, image.getRGB(5, 5));
        assertNear(0x00FF00, image.getRGB(image.getWidth() - 5, 5));
        assertNear(0x0000FF, image.getRGB(5, image.getHeight() - 5));
    }

    private static void assertNear(int expected, int actual) {
        for (int shift = 0; shift <= 16; shift += 8) {
            var far = Math.abs((expected >> shift & 0xFF) - (actual >> shift & 0xFF));
            assertTrue(far <= 20, () -> Integer.toHexString(expected) + " is not " + Integer.toHexString(actual));
        }
    }
}
