package rubriek.edition.columns;

import com.openhtmltopdf.render.Box;
import java.util.function.BiFunction;
import org.jsoup.nodes.Document;

/** Whoever can lay a document out. */
@FunctionalInterface
public interface Press {

    /**
     * Lays a document out and reads its boxes, which are gone afterwards.
     *
     * @param reading is given the outermost box and how many of the engine's dots make a point
     */
    <T> T layOut(Document document, BiFunction<Box, Double, T> reading);
}
