package rubriek.edition.columns;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Part of a page, as wide as the type area; its height in points. */
sealed interface Row {

    double height();

    /** As {@link #height}, without the columns that stand empty. */
    default double filled() {
        return height();
    }

    /** Something set across all columns. */
    record Whole(Element element, double height) implements Row {}

    /**
     * @param of how many columns share the width, also when fewer are filled
     * @param dress classes of the text
     * @param beside what stands left of the columns
     * @param margin how far they stand from the left edge
     */
    record Columns(
            List<List<Strip>> columns,
            int of,
            String dress,
            double width,
            double margin,
            @Nullable Element beside,
            double height)
            implements Row {

        @Override
        public double filled() {
            return columns.stream().mapToDouble(Filler::height).sum() / of;
        }
    }

    /**
     * A box across all columns, or what of it stands on this page.
     *
     * @param head its title; null where it runs on
     * @param of how many columns share the width
     */
    record Panel(Element box, @Nullable Element head, List<List<Strip>> columns, int of, double height)
            implements Row {}
}
