package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.newsletter.Brand;
import rubriek.newsletter.ThemeName;

class PaletteTest {

    private static final double ENOUGH = 4.5;

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

    @ParameterizedTest
    @EnumSource
    void whatever_accent_an_editor_chooses_is_read_in_every_theme_and_scheme_X_05(ThemeName name) {
        var theme = Theme.of(Brand.of(name, null));
        for (var rgb = 0; rgb <= 0xffffff; rgb += 0x030507) {
            var palette = Palette.of(Brand.of(name, "#%06x".formatted(rgb)));
            grounds(theme.light()).forEach(ground -> read(palette.accent(), ground));
            read(palette.accent(), theme.paper().tint());
            grounds(theme.dark()).forEach(ground -> read(palette.darkAccent(), ground));
            read(palette.onBand(), palette.band());
            read("#ffffff", palette.darkBand());
        }
    }

    @ParameterizedTest
    @EnumSource
    void text_and_small_print_are_read_on_every_ground_X_05(ThemeName name) {
        var theme = Theme.of(Brand.of(name, null));
        for (var scheme : new Grounds[] {theme.light(), theme.dark()})
            grounds(scheme).forEach(ground -> {
                read(scheme.ink(), ground);
                read(scheme.muted(), ground);
                assertTrue(Colour.of(scheme.field()).contrastWith(Colour.of(ground)) >= 3, scheme::toString);
            });
        Stream.of("#ffffff", theme.paper().tint()).forEach(ground -> {
            read(theme.paper().ink(), ground);
            read(theme.paper().muted(), ground);
        });
    }

    @Test
    void an_accent_that_can_be_read_stays_as_it_was_chosen() {
        for (var name : ThemeName.values())
            assertEquals("#8a1f5c", Palette.of(Brand.of(name, "#8a1f5c")).accent());
        assertEquals(Brand.DEFAULT_ACCENT, Palette.of(Brand.PLAIN).accent());
    }

    @Test
    void a_pale_yellow_becomes_a_dark_yellow_and_not_grey() {
        var palette = Palette.of(Brand.of(ThemeName.MODERN, "#ffe100"));
        var accent = Colour.of(palette.accent());
        assertTrue(accent.red() > accent.blue() + 0.3 && accent.green() > accent.blue() + 0.2, palette.accent());
    }

    @Test
    void a_light_accent_stays_the_ground_that_was_chosen_under_dark_words() {
        for (var light : new String[] {"#ffcc00", "#8ad4c0", "#ff9f1c"}) {
            var palette = Palette.of(Brand.of(ThemeName.MODERN, light));
            assertEquals(light, palette.band());
            assertEquals("#161616", palette.onBand());
        }
        assertEquals(
                "#ffffff", Palette.of(Brand.of(ThemeName.MODERN, "#b3261e")).onBand());
    }

    private static Stream<String> grounds(Grounds scheme) {
        return Stream.of(scheme.paper(), scheme.card(), scheme.page(), scheme.surface(), scheme.tint());
    }

    private static void read(String text, String ground) {
        assertTrue(Colour.of(text).contrastWith(Colour.of(ground)) >= ENOUGH, () -> text + " on " + ground);
    }
}
