package rubriek.edition;

import java.util.Locale;

/**
 * A colour of a screen, in sRGB. Made lighter or darker it keeps its hue and, as far as the screen can, its colourfulness (by
 * Björn Ottosson's OKLab).
 *
 * @param red 0 to 1, gamma-encoded as in {@code #rrggbb}; so are green and blue
 */
record Colour(double red, double green, double blue) {

    static final Colour WHITE = new Colour(1, 1, 1);

    /** @param hex {@code #rrggbb} */
    static Colour of(String hex) {
        return new Colour(channel(hex, 1), channel(hex, 3), channel(hex, 5));
    }

    private static double channel(String hex, int at) {
        return Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    }

    String hex() {
        return String.format(
                Locale.ROOT, "#%02x%02x%02x", Math.round(red * 255), Math.round(green * 255), Math.round(blue * 255));
    }

    /** Contrast ratio, 1 to 21, as WCAG 2.2 defines it. */
    double contrastWith(Colour other) {
        var one = luminance();
        var two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** @return perceived lightness, 0 (black) to 1 (white) */
    double lightness() {
        return lab()[0];
    }

    /** The colour of the same hue at this lightness; less colourful where the screen has no such colour. */
    Colour withLightness(double lightness) {
        var lab = lab();
        for (var share = 1.0; share > 0; share -= 0.02) {
            var colour = ofLab(lightness, lab[1] * share, lab[2] * share);
            if (colour.isOnScreen()) return colour.clipped();
        }
        return ofLab(lightness, 0, 0).clipped();
    }

    /** A pale ground of the same hue. */
    Colour tint(double share) {
        return new Colour(1 - (1 - red) * share, 1 - (1 - green) * share, 1 - (1 - blue) * share);
    }

    private boolean isOnScreen() {
        return isShare(red) && isShare(green) && isShare(blue);
    }

    private static boolean isShare(double channel) {
        return channel > -0.0005 && channel < 1.0005;
    }

    private Colour clipped() {
        return new Colour(share(red), share(green), share(blue));
    }

    private static double share(double channel) {
        return Math.max(0, Math.min(1, channel));
    }

    private double[] lab() {
        var r = linear(red);
        var g = linear(green);
        var b = linear(blue);
        var l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        var m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        var s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static Colour ofLab(double lightness, double a, double b) {
        var l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        var m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        var s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new Colour(
                encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double encoded(double light) {
        return light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }
}
