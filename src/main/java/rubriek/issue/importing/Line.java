package rubriek.issue.importing;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a document as it stands on its page.
 *
 * @param text its bare words
 * @param rich the same as Markdown: with emphasis and with links that lead somewhere
 * @param page counted from 1; 0 where there are none
 * @param number counted from 1, within the page or, without pages, within the text
 * @param gap whether it stands apart from the line before it
 * @param breaks whether the line before it was ended by its writer, not by the page
 */
record Line(String text, String rich, int page, int number, boolean gap, boolean breaks, Look look) {

    static Line plain(String text, int page, int number, boolean gap) {
        return new Line(text, text, page, number, gap, false, Look.UNKNOWN);
    }

    Line saying(String words) {
        return new Line(words, words, page, number, gap, breaks, look);
    }

    /** Where its longest link leads; null when it has none. */
    @Nullable
    String target() {
        return look.targets().stream()
                .max(Comparator.comparingDouble(Target::share))
                .map(Target::url)
                .orElse(null);
    }

    /** The same line with other words around its text. */
    Line dressed(String before) {
        return new Line(text, before + rich, page, number, gap, breaks, look);
    }

    /**
     * How it is set.
     *
     * @param size of most of its letters, in points; 0 when it is not known
     * @param boldStart whether it begins in bold
     * @param bold whether all of it is bold, but for what stands in brackets at its end
     * @param boldEnd whether it ends in bold
     * @param item whether it begins an item of a list
     * @param article whether it begins an article, as the document itself says
     * @param left where it begins, in points from the edge of the page
     * @param right where it ends
     * @param targets where its links lead, without those within the document
     */
    record Look(
            double size,
            boolean boldStart,
            boolean bold,
            boolean boldEnd,
            boolean item,
            boolean article,
            double left,
            double right,
            List<Target> targets) {

        static final Look UNKNOWN = new Look(0, false, false, false, false, false, 0, 0, List.of());
    }

    /**
     * A link on a line.
     *
     * @param share of the line's letters that it covers, 0 to 1
     */
    record Target(String url, double share) {}
}
