package rubriek.edition.columns;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the magazine, or a run of short ones.
 *
 * @param opening what stands over it, across all columns
 * @param beside what stands in the margin beside its first lines
 * @param flow what is set in columns
 * @param columns how many it may be set in, the best first
 * @param start where it begins
 * @param title for the head of the pages that it runs on to
 */
record Piece(
        @Nullable Element opening,
        @Nullable Element beside,
        Element flow,
        List<Integer> columns,
        Start start,
        String title) {

    enum Start {
        /** On a page of its own. */
        PAGE,
        /** Below the piece before it, where there is room. */
        BELOW,
        /** On the first page, where there is room; below the last piece if not. */
        FRONT
    }

    static final double MARGIN = Format.points(48);

    /** How far the text stands from the left edge. */
    double margin() {
        return beside == null ? 0 : MARGIN;
    }

    double width() {
        return Format.WIDTH - margin();
    }
}
