package rubriek.edition.print;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * Takes back the wish that pictures be smoothed when they are shown larger: half-transparent parts of drawings come with
 * it, and PDF/A (ISO 19005-2 6.2.8) does not allow what looks different from viewer to viewer.
 */
final class Smoothing {

    private final Set<COSBase> seen = new HashSet<>();

    static void remove(PDDocument pdf) throws IOException {
        var smoothing = new Smoothing();
        for (var page : pdf.getPages()) {
            smoothing.removeFrom(page.getResources());
        }
    }

    private void removeFrom(@Nullable PDResources resources) throws IOException {
        if (resources == null || !seen.add(resources.getCOSObject())) {
            return;
        }
        for (var name : resources.getXObjectNames()) {
            var object = resources.getXObject(name);
            if (object instanceof PDImageXObject image && image.getInterpolate()) {
                image.setInterpolate(false);
            } else if (object instanceof PDFormXObject form) {
                removeFrom(form.getResources());
            }
        }
    }
}
