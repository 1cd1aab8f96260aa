package rubriek.edition;

import rubriek.newsletter.Brand;

/**
 * The colours that depend on the newsletter: its accent, in a form that is read on each ground of its theme. The editor
 * chooses any colour; what is shown keeps its hue and is made darker on light, lighter on dark, until the contrast suffices.
 *
 * @param accent on paper and white, {@code #rrggbb}
 * @param darkAccent on the dark scheme's grounds
 * @param band a ground of the accent that white is read on
 * @param darkBand the same in the dark scheme, deep enough not to glare
 */
public record Palette(String accent, String darkAccent, String band, String darkBand) {

    /** WCAG 2.2, 1.4.3: text of ordinary size. A little more, because a screen rounds. */
    private static final double ENOUGH = 4.6;

    /** Bright enough to shine, not to glare. */
    private static final double DARK_SCHEME_LIGHTNESS = 0.8;

    private static final double DARK_BAND_LIGHTNESS = 0.4;

    public static Palette of(Brand brand) {
        return of(brand, Theme.of(brand));
    }

    static Palette of(Brand brand, Theme theme) {
        var chosen = Colour.of(brand.accentOrDefault());
        var band = darkened(chosen, Colour.WHITE);
        return new Palette(
                darkened(chosen, theme.light().darkest()).hex(),
                lightened(
                                chosen.withLightness(DARK_SCHEME_LIGHTNESS),
                                theme.dark().lightest())
                        .hex(),
                band.hex(),
                band.withLightness(Math.min(DARK_BAND_LIGHTNESS, band.lightness()))
                        .hex());
    }

    private static Colour darkened(Colour chosen, Colour ground) {
        var colour = chosen;
        for (var lightness = chosen.lightness(); colour.contrastWith(ground) < ENOUGH; lightness -= 0.01)
            colour = chosen.withLightness(lightness);
        return colour;
    }

    private static Colour lightened(Colour chosen, Colour ground) {
        var colour = chosen;
        for (var lightness = chosen.lightness(); colour.contrastWith(ground) < ENOUGH; lightness += 0.01)
            colour = chosen.withLightness(lightness);
        return colour;
    }
}
