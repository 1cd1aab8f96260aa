package rubriek.issue.importing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a PDF with a text layer, in the order in which they are read, with how they are set and where their links lead. Only
 * text is looked at: no picture is unpacked, nothing runs and nothing is fetched.
 */
final class PdfLines extends PDFTextStripper {

    /** Beyond it a page is drawn, not written. */
    static final int MOST_OPERATORS = 4_000_000;

    static final int MOST_LETTERS = 2_000_000;

    private final List<SetLine> lines = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private List<Letter> letters = new ArrayList<>();
    private final Map<PDFont, Face> faces = new IdentityHashMap<>();
    private final PdfTags tags;
    private final Deque<Optional<PdfTags.Element>> open = new ArrayDeque<>();
    private final Map<TextPosition, PdfTags.Element> tagged = new IdentityHashMap<>();
    private Map<Integer, PdfTags.Element> elements = Map.of();
    private PdfTags.Element element = PdfTags.NONE;
    private int operators;
    private int count;

    private PdfLines(PdfTags tags) {
        this.tags = tags;
        setSortByPosition(true);
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    /** @throws TooMuch beyond what any newsletter holds */
    static List<SetLine> of(PDDocument document) throws IOException {
        var reading = new PdfLines(PdfTags.of(document));
        reading.getText(document);
        return reading.lines;
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        super.startPage(page);
        areas.clear();
        open.clear();
        elements = tags.ofPage(page);
        var top = page.getCropBox().getUpperRightY();
        var left = page.getCropBox().getLowerLeftX();
        for (var annotation : page.getAnnotations(PDAnnotationLink.class::isInstance)) {
            var box = annotation.getRectangle();
            var url = annotation instanceof PDAnnotationLink link ? url(link) : null;
            if (box == null || url == null) continue;
            areas.add(new Area(
                    url,
                    box.getLowerLeftX() - left,
                    box.getUpperRightX() - left,
                    top - box.getUpperRightY(),
                    top - box.getLowerLeftY()));
        }
    }

    private static @Nullable String url(PDAnnotationLink link) {
        return link.getAction() instanceof PDActionURI action ? action.getURI() : null;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) throw new TooMuch();
        super.processOperator(operator, operands);
    }

    @Override
    public void beginMarkedContentSequence(COSName name, @Nullable COSDictionary properties) {
        var id = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
        open.push(Optional.ofNullable(elements.get(id)));
    }

    @Override
    public void endMarkedContentSequence() {
        open.poll();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (!open.isEmpty()) open.peek().ifPresent(element -> tagged.put(text, element));
        super.processTextPosition(text);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (var position : positions) {
            if (++count > MOST_LETTERS) throw new TooMuch();
            if (letters.isEmpty()) element = tagged.getOrDefault(position, PdfTags.NONE);
            letters.add(letter(position));
        }
    }

    private Letter letter(TextPosition position) {
        var x = position.getXDirAdj() + position.getWidthDirAdj() / 2;
        var y = position.getYDirAdj() - position.getHeightDir() / 2;
        var url = areas.stream()
                .filter(area -> area.holds(x, y))
                .map(Area::url)
                .findFirst()
                .orElse(null);
        var face = faces.computeIfAbsent(position.getFont(), Face::of);
        return new Letter(
                position.getUnicode() == null ? "" : position.getUnicode(),
                Math.round(position.getYScale() * 10) / 10.0,
                face.bold(),
                face.italic(),
                url,
                new Box(
                        position.getXDirAdj(),
                        position.getXDirAdj() + position.getWidthDirAdj(),
                        position.getYDirAdj()));
    }

    @Override
    protected void writeWordSeparator() {
        if (!letters.isEmpty()) letters.add(letters.get(letters.size() - 1).space());
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        endLine();
        tagged.clear();
        super.endPage(page);
    }

    private void endLine() {
        if (letters.stream().anyMatch(letter -> !letter.text().isBlank()))
            lines.add(new SetLine(getCurrentPageNo(), element, List.copyOf(letters)));
        letters = new ArrayList<>();
    }

    /** Where a letter stands, in points; y is its baseline, counted from the top of the page. */
    record Box(double left, double right, double y) {}

    /** A letter as it is set. */
    record Letter(
            String text,
            double size,
            boolean bold,
            boolean italic,
            @Nullable String url,
            Box box) {

        private Letter space() {
            return new Letter(" ", size, bold, italic, url, box);
        }
    }

    /** The cut of a typeface, told by its name. */
    record Face(boolean bold, boolean italic) {

        private static final Pattern BOLD = Pattern.compile("bold|black|heavy", Pattern.CASE_INSENSITIVE);
        private static final Pattern ITALIC = Pattern.compile("italic|oblique", Pattern.CASE_INSENSITIVE);

        static Face of(PDFont font) {
            var name = font.getName() == null ? "" : font.getName();
            return new Face(BOLD.matcher(name).find(), ITALIC.matcher(name).find());
        }
    }

    /** A line as it is set, in letters; and what its first letter is tagged as. */
    record SetLine(int page, PdfTags.Element element, List<Letter> letters) {

        String words() {
            return letters.stream().map(Letter::text).collect(Collectors.joining());
        }
    }

    /** Where a link reacts. */
    private record Area(String url, double left, double right, double top, double bottom) {

        private boolean holds(double x, double y) {
            return x >= left && x <= right && y >= top && y <= bottom;
        }
    }

    /** More than any newsletter holds. */
    static final class TooMuch extends RuntimeException {}
}
