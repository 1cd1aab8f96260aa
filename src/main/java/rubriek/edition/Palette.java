package rubriek.edition;

import rubriek.newsletter.Brand;

/**
 * The colours that depend on the newsletter: its accent, in a form that is read on each ground. The editor chooses any
 * colour; what is shown keeps its hue and is made darker on light, lighter on dark, until the contrast suffices.
 *
 * @param accent on paper and white, {@code #rrggbb}
 * @param darkAccent on the dark scheme's grounds
 */
public record Palette(String accent, String darkAccent) {

    /** WCAG 2.2, 1.4.3: text of ordinary size. A little more, because a screen rounds. */
    private static final double ENOUGH = 4.6;

    /** The least light of the grounds that text stands on in the light scheme, and the least dark of the dark scheme. */
    static final Colour LIGHT_GROUND = Colour.of("#f3f0ea");

    static final Colour DARK_GROUND = Colour.of("#181e23");

    /** Bright enough to shine, not to glare. */
    private static final double DARK_SCHEME_LIGHTNESS = 0.8;

    public static Palette of(Brand brand) {
        var chosen = Colour.of(brand.accentOrDefault());
        return new Palette(
                darkened(chosen).hex(),
                chosen.withLightness(DARK_SCHEME_LIGHTNESS).hex());
    }

    private static Colour darkened(Colour chosen) {
        var colour = chosen;
        for (var lightness = chosen.lightness(); colour.contrastWith(LIGHT_GROUND) < ENOUGH; lightness -= 0.01)
            colour = chosen.withLightness(lightness);
        return colour;
    }
}
