package rubriek.edition;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Where the pictures of a printed page stand, in points from its lower left corner. */
final class PicturesOnPage extends PDFGraphicsStreamEngine {

    private final List<Rectangle2D> boxes = new ArrayList<>();

    PicturesOnPage(PDPage page) throws IOException {
        super(page);
        processPage(page);
    }

    List<Rectangle2D> boxes() {
        return boxes;
    }

    @Override
    public void drawImage(PDImage image) {
        var matrix = getGraphicsState().getCurrentTransformationMatrix();
        boxes.add(new Rectangle2D.Double(
                matrix.getTranslateX(),
                matrix.getTranslateY(),
                Math.abs(matrix.getScalingFactorX()),
                Math.abs(matrix.getScalingFactorY())));
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {}

    @Override
    public void clip(int rule) {}

    @Override
    public void moveTo(float x, float y) {}

    @Override
    public void lineTo(float x, float y) {}

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float();
    }

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}

    @Override
    public void strokePath() {}

    @Override
    public void fillPath(int rule) {}

    @Override
    public void fillAndStrokePath(int rule) {}

    @Override
    public void shadingFill(COSName name) {}
}
