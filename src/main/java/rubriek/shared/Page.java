package rubriek.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param page counted from 1
 * @param size how many items a page holds at most
 * @param total how many items there are on all pages
 * @param pages how many pages there are; 0 when there is nothing
 */
public record Page<T>(List<T> items, int page, int size, long total, int pages) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same page of what each becomes. */
    public <R> Page<R> map(Function<? super T, R> becomes) {
        return new Page<>(items.stream().map(becomes).toList(), page, size, total, pages);
    }

    public static <T> Page<T> of(List<T> items, PageRequest asked, long total) {
        var pages = (int) ((total + asked.size() - 1) / asked.size());
        return new Page<>(items, asked.page(), asked.size(), total, pages);
    }
}
