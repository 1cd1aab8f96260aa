package rubriek.issue.importing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The words of a tagged PDF by their marks, as they are drawn; what belongs to the page only has none and is left out. */
final class PdfInk extends PDFTextStripper {

    /** Raised figures stand no further from their line than this part of their size. */
    private static final double LEVEL = 0.6;

    private final Map<COSDictionary, Map<Integer, List<PdfPart.Run>>> pages = new IdentityHashMap<>();
    private final Map<PDFont, PdfLines.Face> faces = new IdentityHashMap<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private Map<Integer, List<PdfPart.Run>> page = new HashMap<>();
    private double y;
    private int line;
    private int operators;
    private int count;

    private PdfInk() {
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    /** @throws PdfLines.TooMuch beyond what any newsletter holds */
    static PdfInk of(PDDocument document) throws IOException {
        var ink = new PdfInk();
        ink.getText(document);
        return ink;
    }

    /** What this mark of a page shows. */
    List<PdfPart.Run> at(@Nullable PDPage of, int mark) {
        return of == null
                ? List.of()
                : pages.getOrDefault(of.getCOSObject(), Map.of()).getOrDefault(mark, List.of());
    }

    @Override
    protected void startPage(PDPage next) throws IOException {
        super.startPage(next);
        open.clear();
        line = 0;
        page = pages.computeIfAbsent(next.getCOSObject(), p -> new HashMap<>());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > PdfLines.MOST_OPERATORS) throw new PdfLines.TooMuch();
        super.processOperator(operator, operands);
    }

    @Override
    public void beginMarkedContentSequence(COSName name, @Nullable COSDictionary properties) {
        open.push(properties == null ? -1 : properties.getInt(COSName.MCID, -1));
    }

    @Override
    public void endMarkedContentSequence() {
        open.poll();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++count > PdfLines.MOST_LETTERS) throw new PdfLines.TooMuch();
        var mark = open.isEmpty() ? -1 : open.peek();
        if (mark < 0 || text.getUnicode() == null) return;
        var runs = page.computeIfAbsent(mark, m -> new ArrayList<>());
        var run = run(text);
        var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last == null || !last.like(run) || last.line() != run.line()) runs.add(run);
        else runs.set(runs.size() - 1, joined(last, run));
    }

    private PdfPart.Run run(TextPosition text) {
        var size = Math.round(text.getYScale() * 10) / 10.0;
        var at = text.getYDirAdj();
        if (line == 0 || Math.abs(at - y) > size * LEVEL) {
            line++;
            y = at;
        }
        var face = faces.computeIfAbsent(text.getFont(), PdfLines.Face::of);
        return new PdfPart.Run(text.getUnicode(), size, face.bold(), face.italic(), getCurrentPageNo(), line, at);
    }

    private static PdfPart.Run joined(PdfPart.Run one, PdfPart.Run other) {
        return new PdfPart.Run(
                one.text() + other.text(), one.size(), one.bold(), one.italic(), one.page(), one.line(), one.y());
    }
}
