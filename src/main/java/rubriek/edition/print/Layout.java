package rubriek.edition.print;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.BiFunction;

/** A document laid out on pages and not yet drawn: its extent can be judged first. Holds memory until it is closed. */
final class Layout implements Closeable {

    /** Less of the last page than this looks like a mistake. */
    private static final double BARE = 0.5;

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private final Drawings drawings = new Drawings();
    private final PdfBoxRenderer renderer;

    Layout(PdfRendererBuilder builder) {
        renderer = builder.useSVGDrawer(drawings).buildPdfRenderer();
        try {
            renderer.layout();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    int pages() {
        return renderer.getRootBox().getLayer().getPages().size();
    }

    /** Whether the last of several pages is emptier than looks intended. */
    boolean endsBare() {
        var root = renderer.getRootBox();
        var last = root.getLayer().getLastPage();
        var used = root.getHeight() - last.getTop();
        return pages() > 1 && used < BARE * (last.getBottom() - last.getTop());
    }

    /** @param reading as {@code Press} asks */
    <T> T read(BiFunction<Box, Double, T> reading) {
        return reading.apply(renderer.getRootBox(), (double) renderer.getDotsPerPoint());
    }

    Gaps gaps() {
        return new Gaps(renderer.getRootBox(), renderer.getDotsPerPoint() * POINTS_PER_MILLIMETRE);
    }

    byte[] toPdf(PrintPage page) throws IOException {
        try (var pdf = renderer.createPDFKeepOpen()) {
            Notes.tag(pdf);
            EntryKinds.tag(pdf, page.html());
            Smoothing.remove(pdf);
            Stamp.set(pdf, page);
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    @Override
    public void close() {
        renderer.close();
        drawings.close();
    }
}
