package rubriek.edition;

import rubriek.newsletter.Brand;

/**
 * The colours that depend on the newsletter: its accent, in a form that is read on each ground of its theme. The editor
 * chooses any colour; what is shown keeps its hue and is made darker on light, lighter on dark, until the contrast suffices.
 *
 * @param accent on paper and white, {@code #rrggbb}
 * @param darkAccent on the dark scheme's grounds
 * @param band a ground of the accent: as it was chosen where it is light, and else so dark that white is read on it
 * @param onBand the colour of text on it
 * @param darkBand a ground of the accent in the dark scheme, deep enough not to glare, for white text
 */
public record Palette(String accent, String darkAccent, String band, String onBand, String darkBand) {

    /** WCAG 2.2, 1.4.3: text of ordinary size. A little more, because a screen rounds. */
    private static final double ENOUGH = 4.6;

    /** Bright enough to shine, not to glare. */
    private static final double DARK_SCHEME_LIGHTNESS = 0.8;

    private static final double DARK_BAND_LIGHTNESS = 0.4;

    /** A colour that had to become so much darker for white would be another: a yellow would be brown. */
    private static final double OTHER_COLOUR = 0.1;

    private static final Colour BLACK = Colour.of("#161616");

    /** Whether the band is a light one. */
    public boolean light() {
        return !onBand.equals(Colour.WHITE.hex());
    }

    public static Palette of(Brand brand) {
        return of(brand, Theme.of(brand));
    }

    static Palette of(Brand brand, Theme theme) {
        var chosen = Colour.of(brand.accentOrDefault());
        var deep = darkened(chosen, Colour.WHITE);
        var light = chosen.lightness() - deep.lightness() > OTHER_COLOUR && chosen.contrastWith(BLACK) >= ENOUGH;
        return new Palette(
                darkened(chosen, theme.light().darkest()).hex(),
                lightened(
                                chosen.withLightness(DARK_SCHEME_LIGHTNESS),
                                theme.dark().lightest())
                        .hex(),
                (light ? chosen : deep).hex(),
                (light ? BLACK : Colour.WHITE).hex(),
                deep.withLightness(Math.min(DARK_BAND_LIGHTNESS, deep.lightness()))
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
