package rubriek.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pieces that stand between the paragraphs of a text, such as the boxes of an article.
 *
 * @param <T> what a piece is: HTML that is safe, or plain text
 */
public final class Inserts<T> {

    private final SortedMap<Integer, List<T>> byParagraph = new TreeMap<>();

    public static <T> Inserts<T> none() {
        return new Inserts<>();
    }

    /** @param after the paragraph that the piece follows, counted from 1 without those in lists and notes; the last when null or beyond */
    public void add(@Nullable Integer after, T piece) {
        byParagraph
                .computeIfAbsent(after == null ? Integer.valueOf(Integer.MAX_VALUE) : after, a -> new ArrayList<>())
                .add(piece);
    }

    /** The same places with something made of each piece. */
    public <R> Inserts<R> map(Function<? super T, ? extends R> change) {
        var changed = new Inserts<R>();
        byParagraph.forEach((after, pieces) -> pieces.forEach(piece -> changed.add(after, change.apply(piece))));
        return changed;
    }

    List<T> after(int paragraph) {
        return byParagraph.getOrDefault(paragraph, List.of());
    }

    /** What would follow the paragraphs that the text does not have. */
    List<T> beyond(int last) {
        return byParagraph.tailMap(last + 1).values().stream()
                .flatMap(Collection::stream)
                .toList();
    }
}
