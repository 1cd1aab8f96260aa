package rubriek.edition;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Article;
import rubriek.issue.Column;
import rubriek.issue.Editorial;
import rubriek.issue.Entry;
import rubriek.issue.Image;
import rubriek.issue.News;
import rubriek.shared.Markup;

/**
 * What stands on the page of one piece.
 *
 * @param text the piece, under a heading of the first level
 * @param picture that goes along when the page is shared
 * @param section that it stands in
 * @param before the piece before it in the issue that has a page too
 * @param after the one after it
 */
record PiecePage(
        String address,
        String title,
        String description,
        Markup text,
        @Nullable Picture picture,
        String section,
        @Nullable Way before,
        @Nullable Way after) {

    /** As much as search engines show. */
    private static final int LETTERS_OF_DESCRIPTION = 160;

    /** The way to another piece. */
    record Way(String address, String title) {}

    static PiecePage of(Entry piece, Markup text, Pieces pieces, Frame frame) {
        var all = pieces.all();
        var at = all.indexOf(piece);
        return new PiecePage(
                pieces.page(piece),
                frame.titled(piece.title()),
                description(piece, frame),
                text,
                frame.picture(image(piece)),
                section(piece, frame),
                at > 0 ? way(all.get(at - 1), pieces, frame) : null,
                at + 1 < all.size() ? way(all.get(at + 1), pieces, frame) : null);
    }

    private static Way way(Entry piece, Pieces pieces, Frame frame) {
        return new Way(pieces.page(piece), frame.titled(piece.title()));
    }

    private static String section(Entry piece, Frame frame) {
        return frame.issue().sections().stream()
                .filter(section -> section.entries().contains(piece))
                .findFirst()
                .orElseThrow()
                .title();
    }

    private static String description(Entry piece, Frame frame) {
        return opening(piece)
                .map(text -> frame.excerpt(text, LETTERS_OF_DESCRIPTION))
                .orElseGet(() -> Preheader.of(frame.issue()));
    }

    private static Optional<String> opening(Entry entry) {
        var texts = Stream.<@Nullable String>empty();
        if (entry instanceof Article article) texts = Stream.of(article.lead(), article.body());
        if (entry instanceof News news) texts = Stream.of(news.lead(), news.body());
        if (entry instanceof Editorial editorial) texts = Stream.of(editorial.body());
        if (entry instanceof Column column) texts = Stream.of(column.body());
        return texts.filter(Objects::nonNull).filter(text -> !text.isBlank()).findFirst();
    }

    static @Nullable Image image(Entry entry) {
        return entry instanceof Article article ? article.image() : null;
    }

    public boolean hasNeighbours() {
        return before != null || after != null;
    }
}
