package rubriek.edition.print;

import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws SVG without its scripts and without what it refers to outside itself. A drawing that cannot be understood is left
 * out and logged: a logo with newfangled CSS in it must not keep an issue from being printed.
 */
final class Drawings extends BatikSVGDrawer {

    private static final Logger LOG = Logger.getLogger(Drawings.class);

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        return new Drawing(super.buildSVGImage(svg, box, context, width, height, dotsPerPixel));
    }

    @Override
    public @Nullable SVGImage buildStandaloneSVGImage(
            Element svg, String uri, double width, double height, double dotsPerPixel) {
        return new Drawing(super.buildStandaloneSVGImage(svg, uri, width, height, dotsPerPixel));
    }

    private record Drawing(SVGDrawer.SVGImage image) implements SVGDrawer.SVGImage {

        @Override
        public void drawSVG(OutputDevice output, RenderingContext context, double x, double y) {
            try {
                image.drawSVG(output, context, x, y);
            } catch (RuntimeException e) {
                LOG.warn("a drawing could not be printed", e);
            }
        }

        @Override
        public int getIntrinsicWidth() {
            return image.getIntrinsicWidth();
        }

        @Override
        public int getIntrinsicHeight() {
            return image.getIntrinsicHeight();
        }

        @Override
        public boolean hasIntrinsicSize() {
            return image.hasIntrinsicSize();
        }

        @Override
        public float getIntrinsicRatio() {
            return image.getIntrinsicRatio();
        }
    }
}
