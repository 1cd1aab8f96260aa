package rubriek.support;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What can be seen on the pages of a PDF, and what is heard. */
public final class Pages {

    private Pages() {}

    /** All that is seen, page after page, on one line. */
    public static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    /** What is seen on one page, counted from 1, on one line. */
    public static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replaceAll("[\\s\\u00A0]+", " ");
    }

    /** The letters and digits of what a screen reader says, in its order. */
    public static String readAloud(PDDocument pdf) throws IOException {
        return letters(Tagged.text(pdf));
    }

    /** Only letters and digits, since blanks and hyphens are not the same on paper. */
    public static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The first page, from this one on, that shows a title larger than text. */
    public static int withHeading(PDDocument pdf, String title, int from) throws IOException {
        for (var page = from; page <= pdf.getNumberOfPages(); page++)
            if (letters(headings(pdf, page)).contains(letters(title))) return page;
        throw new AssertionError(title + " is no heading anywhere");
    }

    private static String headings(PDDocument pdf, int page) throws IOException {
        var large = new StringBuilder();
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String string, List<TextPosition> positions) {
                for (var position : positions) if (position.getYScale() > 11.2) large.append(position.getUnicode());
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pdf);
        return large.toString();
    }

    /** The size of the type that these words are printed in, in points. */
    public static double sizeOf(PDDocument pdf, int page, String words) throws IOException {
        var size = new double[1];
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String string, List<TextPosition> positions) {
                if (string.contains(words)) size[0] = positions.get(0).getYScale();
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pdf);
        return size[0];
    }

    /** How far down the lowest line of text stands, without the foot of the page, in points. */
    public static double lowestLine(PDDocument pdf, int page) throws IOException {
        var lowest = new double[1];
        var foot = pdf.getPage(page - 1).getMediaBox().getHeight() - 50;
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String string, List<TextPosition> positions) {
                for (var position : positions)
                    if (position.getYDirAdj() < foot) lowest[0] = Math.max(lowest[0], position.getYDirAdj());
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pdf);
        return lowest[0];
    }

    /** What stands below the type area of a page of a magazine, on one line. */
    public static String foot(PDDocument pdf, int page) throws IOException {
        var foot = new StringBuilder();
        var from = pdf.getPage(page - 1).getMediaBox().getHeight() - 50;
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String string, List<TextPosition> positions) {
                if (positions.get(0).getYDirAdj() > from) foot.append(string).append(' ');
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pdf);
        return foot.toString().replaceAll("[\\s\u00A0]+", " ");
    }
}
