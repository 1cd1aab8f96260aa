package rubriek.edition.print;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jsoup.nodes.Element;
import rubriek.edition.columns.Initials;

/** Draws large initials of our own typeface as pictures, for one document. */
final class Capitals implements Initials {

    private static final String SERIF = "SourceSerif4-Regular";

    private static final String SANS = "SourceSans3-Regular";

    /** Between the letter and the text beside it, in points. */
    private static final double AIR = 3;

    private final byte[] typeface;
    private final String colour;
    private final Map<String, byte[]> pictures = new HashMap<>();

    private Capitals(byte[] typeface, String colour) {
        this.typeface = typeface;
        this.colour = colour;
    }

    /** In the colour {@code data-accent} of the body, without serifs if it says {@code data-sans="true"}. */
    static Capitals of(Fonts fonts, Element body) {
        var sans = body.attr("data-sans").equals("true");
        return new Capitals(fonts.file(sans ? SANS : SERIF), body.attr("data-accent"));
    }

    Map<String, byte[]> pictures() {
        return pictures;
    }

    @Override
    public Optional<Initial> draw(String letters, double top, double baseline, double height) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(typeface))) {
            if (letters.codePoints().anyMatch(letter -> glyph(font, letter) == 0)) return Optional.empty();
            var scale = (baseline - top) / outline(font, 'H').getBounds2D().getHeight();
            var shape = new GeneralPath();
            var width = 0.0;
            for (var letter : letters.codePoints().toArray()) {
                shape.append(outline(font, letter).createTransformedShape(placed(scale, width, baseline)), false);
                width += font.getAdvanceWidth(glyph(font, letter)) * scale;
            }
            var name = "initial-" + Math.round(height) + "-"
                    + HexFormat.of().formatHex(letters.getBytes(StandardCharsets.UTF_8));
            var area = width + AIR;
            pictures.put(name, svg(shape, area, height));
            return Optional.of(new Initial("picture:" + name, area));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AffineTransform placed(double scale, double x, double baseline) {
        return new AffineTransform(scale, 0, 0, -scale, x, baseline);
    }

    private static int glyph(TrueTypeFont font, int letter) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GeneralPath outline(TrueTypeFont font, int letter) throws IOException {
        return font.getGlyph().getGlyph(glyph(font, letter)).getPath();
    }

    private byte[] svg(Shape shape, double width, double height) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.2f\" height=\"%.2f\" viewBox=\"0 0 %.2f %.2f\">"
                                + "<path fill=\"%s\" d=\"%s\"/></svg>",
                        width,
                        height,
                        width,
                        height,
                        colour,
                        data(shape))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String data(Shape shape) {
        var data = new StringBuilder();
        var at = new double[6];
        for (var path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> data.append(to("M", at, 2));
                case PathIterator.SEG_LINETO -> data.append(to("L", at, 2));
                case PathIterator.SEG_QUADTO -> data.append(to("Q", at, 4));
                case PathIterator.SEG_CUBICTO -> data.append(to("C", at, 6));
                default -> data.append('Z');
            }
        }
        return data.toString();
    }

    private static String to(String command, double[] at, int numbers) {
        var text = new StringBuilder(command);
        for (var i = 0; i < numbers; i++) text.append(String.format(Locale.ROOT, "%.2f ", at[i]));
        return text.toString();
    }
}
