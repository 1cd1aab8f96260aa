package rubriek.support;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The letters of a PDF as they lie on the paper: whether all are within the type area, and none upon another. */
public final class Glyphs {

    /** Smaller is not seen: the letter behind a large initial. */
    private static final double VISIBLE = 3;

    private static final double ROUNDING = 1.5;

    private static final int MOST_TOLD = 5;

    private record Glyph(String text, double left, double right, double base, double size) {

        /** As wide and high as what is printed of most letters; leaning letters and accents may touch. */
        boolean liesUpon(Glyph other) {
            var across = Math.min(right, other.right) - Math.max(left, other.left);
            var narrow = Math.min(right - left, other.right - other.left);
            var apart = Math.abs(base - other.base);
            return across > 0.4 * narrow && apart < 0.55 * Math.min(size, other.size);
        }

        String told() {
            return String.format(Locale.ROOT, "%s at %.0f-%.0f, %.0f", text, left, right, base);
        }
    }

    private Glyphs() {}

    /**
     * What is wrong with how pages lie, one line a fault.
     *
     * @param margin left and right, in millimetres
     * @param from the first page, counted from 1, that has these margins
     */
    public static List<String> faults(PDDocument pdf, double margin, int from) throws IOException {
        var faults = new ArrayList<String>();
        for (var page = from; page <= pdf.getNumberOfPages(); page++) {
            var box = pdf.getPage(page - 1).getMediaBox();
            var side = margin * 72 / 25.4 - ROUNDING;
            var glyphs = glyphs(pdf, page);
            var of = "page " + page + ": ";
            if (glyphs.isEmpty()) faults.add(of + "is empty");
            glyphs.stream()
                    .filter(g -> g.left < side
                            || g.right > box.getWidth() - side
                            || g.base > box.getHeight() - ROUNDING
                            || g.base - g.size / 2 < ROUNDING)
                    .limit(MOST_TOLD)
                    .forEach(g -> faults.add(of + "outside: " + g.told()));
            collisions(glyphs).stream().limit(MOST_TOLD).forEach(fault -> faults.add(of + fault));
        }
        return faults;
    }

    private static List<String> collisions(List<Glyph> glyphs) {
        var faults = new ArrayList<String>();
        var sorted =
                glyphs.stream().sorted(Comparator.comparingDouble(Glyph::base)).toList();
        for (var i = 0; i < sorted.size(); i++) {
            var one = sorted.get(i);
            for (var j = i + 1; j < sorted.size() && sorted.get(j).base - one.base < one.size; j++)
                if (one.liesUpon(sorted.get(j)))
                    faults.add(one.told() + " lies upon " + sorted.get(j).told());
        }
        return faults;
    }

    private static List<Glyph> glyphs(PDDocument pdf, int page) throws IOException {
        var glyphs = new ArrayList<Glyph>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                if (at.getUnicode().isBlank() || at.getYScale() < VISIBLE || at.getWidthDirAdj() < 0.1) return;
                glyphs.add(new Glyph(
                        at.getUnicode(),
                        at.getXDirAdj(),
                        at.getXDirAdj() + at.getWidthDirAdj(),
                        at.getYDirAdj(),
                        at.getYScale()));
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pdf);
        return glyphs;
    }
}
