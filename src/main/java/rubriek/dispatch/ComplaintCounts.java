package rubriek.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many copies of a dispatch were complained about, each once. They stay when the records of single readers go.
 *
 * @param count of all, also of readers who were erased before it came
 * @param percent of the copies that were delivered ({@code counts.sent}), to a thousandth; null when none was
 * @param providers those that somebody complained at, the most complaints first
 */
public record ComplaintCounts(long count, @Nullable Double percent, List<AtProvider> providers) {

    /**
     * Those of the readers of one provider.
     *
     * @param provider its name; the domain of its addresses where it is no large one's
     * @param sent so many copies it had taken when a complaint there made us count
     * @param percent of these, to a thousandth; null when there was none
     */
    public record AtProvider(
            String provider,
            long count,
            long sent,
            @Nullable Double percent) {

        static AtProvider of(String provider, long count, long sent) {
            return new AtProvider(provider, count, sent, share(count, sent));
        }
    }

    static ComplaintCounts of(long count, long sent, List<AtProvider> providers) {
        return new ComplaintCounts(count, share(count, sent), providers);
    }

    private static @Nullable Double share(long complaints, long sent) {
        return sent == 0 ? null : Math.round(complaints * 100_000.0 / sent) / 1_000.0;
    }
}
