package rubriek.edition.print;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jsoup.helper.W3CDom;
import org.w3c.dom.Document;
import rubriek.edition.columns.Magazine;
import rubriek.edition.columns.Press;
import rubriek.shared.Languages;

/**
 * Prints HTML as PDF/UA-1 (accessible) and PDF/A-2a (to be kept): tagged in reading order, fonts inside, colours defined,
 * with bookmarks. A page of A4 takes some 40 ms of one processor, the first document a second or two more; no more than two documents
 * are made at once, first come first served, so that a rush of readers cannot exhaust the memory. Fonts and hyphenation
 * patterns are read at the first rendering, not at the start of the program.
 *
 * <p>Accessible is what comes out if the HTML is: headings from {@code h1} down without a gap, every picture with an
 * {@code alt} that is not empty (decoration is a background), no text in floats or absolute boxes.
 */
@ApplicationScoped
public class PdfRenderer {

    static final int AT_ONCE = 2;

    /** Each costs a layout. */
    private static final int MOST_GAPS = 8;

    /** Stands for a character that no font has; the engine tries each font of the style for it. */
    private static final String NO_SUCH_GLYPH = "\u25A1";

    static {
        XRLog.setLoggerImpl(new EngineLog());
    }

    private final PrintQueue queue = new PrintQueue(AT_ONCE);
    private final Fonts fonts = new Fonts();
    private final Coverage coverage = new Coverage(fonts);
    private final FSDefaultCacheStore fontMetrics = new FSDefaultCacheStore();
    private final PrintDocument document = new PrintDocument(new Hyphenation());

    /** The characters of a text that no typeface here has, each once: they are printed as a box. */
    public List<String> lacking(String text) {
        return coverage.lacking(text);
    }

    /** The page as PDF; waits for a place if two others are being printed. */
    public byte[] render(PrintPage page) {
        return queue.take(() -> print(page));
    }

    /** As {@link #render}, of a page whose pieces are set in columns: see {@link Magazine}. */
    public byte[] renderMagazine(PrintPage page) {
        return queue.take(() -> printMagazine(page));
    }

    private byte[] printMagazine(PrintPage page) throws IOException {
        var written = document.read(page);
        TableColumns.fitMagazine(written);
        var capitals = Capitals.of(fonts, written.body());
        var pictures = new HashMap<>(page.pictures());
        var set = new Magazine(press(page, capitals), capitals).set(written);
        pictures.putAll(capitals.pictures());
        Bookmarks.addTo(set);
        try (var layout = new Layout(builder(page, pictures, W3CDom.convert(set)))) {
            return layout.toPdf(page);
        }
    }

    private Press press(PrintPage page, Capitals capitals) {
        return new Press() {
            @Override
            public <T> T layOut(org.jsoup.nodes.Document galley, BiFunction<Box, Double, T> reading) {
                var pictures = new HashMap<>(page.pictures());
                pictures.putAll(capitals.pictures());
                try (var layout = new Layout(builder(page, pictures, W3CDom.convert(galley)))) {
                    return layout.read(reading);
                }
            }
        };
    }

    private byte[] print(PrintPage page) throws IOException {
        try (var roomy = layOut(page, Spacing.ROOMY)) {
            if (roomy.endsBare()) {
                try (var snug = layOut(page, Spacing.SNUG)) {
                    if (snug.pages() < roomy.pages()) {
                        return snug.toPdf(page);
                    }
                }
            }
            return roomy.toPdf(page);
        }
    }

    /** Pictures that leave a gap because they did not fit on the page before are set smaller, one after the other. */
    private Layout layOut(PrintPage page, Spacing spacing) {
        var parts = new HashMap<Integer, Double>();
        var tried = new HashSet<Integer>();
        var layout = layOut(page, spacing, parts);
        try {
            for (var gap = layout.gaps().first(tried);
                    gap.isPresent() && tried.size() < MOST_GAPS;
                    gap = layout.gaps().first(tried)) {
                var picture = gap.get().picture();
                tried.add(picture);
                parts.put(picture, gap.get().part());
                var closer = layOut(page, spacing, parts);
                var fits = closer.gaps().pageOf(picture) < layout.gaps().pageOf(picture);
                (fits ? layout : closer).close();
                if (fits) layout = closer;
                else parts.remove(picture);
            }
            return layout;
        } catch (RuntimeException failed) {
            layout.close();
            throw failed;
        }
    }

    private Layout layOut(PrintPage page, Spacing spacing, Map<Integer, Double> parts) {
        return new Layout(builder(page, page.pictures(), document.prepare(page, spacing, parts)));
    }

    private PdfRendererBuilder builder(PrintPage page, Map<String, byte[]> pictures, Document html) {
        var builder = new PdfRendererBuilder();
        builder.withW3cDocument(html, null);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Rubriek");
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics);
        builder.useUnicodeLineBreaker(new LineBreaks(page.about().locale()));
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        if (Languages.direction(page.about().language()).equals("rtl")) builder.defaultTextDirection(TextDirection.RTL);
        builder.useReplacementText(NO_SUCH_GLYPH);
        fonts.offerTo(builder);
        new Pictures(pictures).guard(builder);
        return builder;
    }
}
