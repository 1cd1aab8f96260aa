package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import rubriek.newsletter.Brand;

class PaletteTest {

    @Test
    void contrast_is_measured_as_WCAG_does() {
        assertEquals(21, Colour.of("#000000").contrastWith(Colour.WHITE), 0.001);
        assertEquals(4.48, Colour.of("#777777").contrastWith(Colour.WHITE), 0.005);
        assertEquals(1, Colour.of("#123456").contrastWith(Colour.of("#123456")), 0);
    }

    @Test
    void a_colour_keeps_its_value_through_its_text() {
        assertEquals("#0a5f7b", Colour.of("#0A5F7b").hex());
        var teal = Colour.of("#006061");
        assertEquals("#006061", teal.withLightness(teal.lightness()).hex());
    }

    @Test
    void whatever_accent_an_editor_chooses_is_read_on_light_and_on_dark_X_05() {
        for (var rgb = 0; rgb <= 0xffffff; rgb += 0x030507) {
            var palette = Palette.of(new Brand("#%06x".formatted(rgb), null, null));
            var accent = Colour.of(palette.accent());
            assertTrue(accent.contrastWith(Colour.WHITE) >= 4.5, () -> "%s on white".formatted(palette));
            assertTrue(accent.contrastWith(Palette.LIGHT_GROUND) >= 4.5, () -> "%s on light".formatted(palette));
            assertTrue(
                    Colour.of(palette.darkAccent()).contrastWith(Palette.DARK_GROUND) >= 4.5,
                    () -> "%s on dark".formatted(palette));
        }
    }

    @Test
    void an_accent_that_can_be_read_stays_as_it_was_chosen() {
        assertEquals("#8a1f5c", Palette.of(new Brand("#8a1f5c", null, null)).accent());
        assertEquals(Brand.DEFAULT_ACCENT, Palette.of(Brand.PLAIN).accent());
    }

    @Test
    void a_pale_yellow_becomes_a_dark_yellow_and_not_grey() {
        var accent = Colour.of(Palette.of(new Brand("#ffe100", null, null)).accent());
        assertTrue(accent.red() > accent.blue() + 0.3 && accent.green() > accent.blue() + 0.2, accent.hex());
    }
}
