package rubriek.edition;

import java.util.Locale;
import java.util.Random;

/**
 * Decoration for a cover without a picture: tiles of circles and quarters of circles in shades of the accent, other ones for
 * each number.
 */
final class CoverPattern {

    private static final int ACROSS = 7;
    private static final int DOWN = 4;
    private static final int SIDE = 30;

    private final Random random;
    private final String[] shades;

    private CoverPattern(int number, Colour accent) {
        random = new Random(number * 7_919L);
        var light = accent.lightness();
        shades = new String[] {
            accent.withLightness(light + (1 - light) * 0.12).hex(),
            accent.withLightness(light + (1 - light) * 0.3).hex(),
            accent.withLightness(light + (1 - light) * 0.55).hex(),
            accent.withLightness(light * 0.8).hex()
        };
    }

    /** @return an SVG picture */
    static String of(int number, String accent) {
        return new CoverPattern(number, Colour.of(accent)).draw();
    }

    private String draw() {
        var tiles = new StringBuilder();
        for (var row = 0; row < DOWN; row++)
            for (var column = 0; column < ACROSS; column++) tiles.append(tile(column * SIDE, row * SIDE));
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\">%3$s</svg>",
                ACROSS * SIDE,
                DOWN * SIDE,
                tiles);
    }

    private String tile(int x, int y) {
        var ground = shades[random.nextInt(2) * 3];
        var figure = shades[random.nextInt(3)];
        return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>".formatted(x, y, SIDE, SIDE, ground)
                + figure(x, y, figure);
    }

    private String figure(int x, int y, String fill) {
        var half = SIDE / 2;
        return switch (random.nextInt(5)) {
            case 0 -> "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\"/>".formatted(x + half, y + half, half, fill);
            case 1 -> quarter(x, y, SIDE, SIDE, fill);
            case 2 -> quarter(x + SIDE, y, -SIDE, SIDE, fill);
            case 3 -> quarter(x, y + SIDE, SIDE, -SIDE, fill);
            default -> "<path d=\"M%d %dh%dv%dz\" fill=\"%s\"/>".formatted(x, y, SIDE, SIDE, fill);
        };
    }

    private static String quarter(int x, int y, int across, int down, String fill) {
        var sweep = across * down > 0 ? 1 : 0;
        return "<path d=\"M%d %dh%dA%d %d 0 0 %d %d %dz\" fill=\"%s\"/>"
                .formatted(x, y, across, SIDE, SIDE, sweep, x, y + down, fill);
    }
}
