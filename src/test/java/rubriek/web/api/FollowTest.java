package rubriek.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FollowTest {

    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void what_comes_to_an_end_is_told_up_to_it() {
        var follow = new Follow<Integer>(OFTEN, PATIENCE, seen -> seen == 3);
        var seen =
                follow.of(0, looks::incrementAndGet).collect().asList().await().atMost(PATIENCE);
        assertEquals(List.of(0, 1, 2, 3), seen);
    }

    @Test
    void nobody_is_told_for_ever_of_what_stands_still() {
        var follow = new Follow<Integer>(OFTEN, OFTEN.multipliedBy(20), seen -> false);
        var seen = follow.of(7, () -> 7).collect().asList().await().atMost(PATIENCE);
        assertEquals(7, seen.get(seen.size() - 1));
    }
}
