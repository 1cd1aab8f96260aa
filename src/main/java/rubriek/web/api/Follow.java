package rubriek.web.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Something that is looked at again and again for whoever watches, up to its end.
 *
 * @param longest of one connection: who wants more asks again, with a token that still counts
 * @param end of what is watched; the last that is told
 */
record Follow<T>(Duration every, Duration longest, Predicate<T> end) {

    /** A watcher who is too slow misses what was in between. @param later blocks */
    Multi<T> of(T now, Supplier<T> later) {
        var ticks = Multi.createFrom()
                .ticks()
                .every(every)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool(), 1)
                .map(tick -> later.get());
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(now), ticks)
                .select()
                .first(upToTheEnd())
                .select()
                .first(longest);
    }

    private Predicate<T> upToTheEnd() {
        var over = new AtomicBoolean();
        return seen -> !over.getAndSet(end.test(seen));
    }
}
