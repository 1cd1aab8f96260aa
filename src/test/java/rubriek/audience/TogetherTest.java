package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private final List<Set<Integer>> gone = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newFixedThreadPool(9);
    private final Together<Integer> together = new Together<>(5, this::work);

    /** The first one waits for the door; thirteen cannot be done. */
    private void work(Set<Integer> some) {
        first.countDown();
        try {
            assertTrue(open.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
        if (some.contains(13)) throw new IllegalStateException("thirteen");
        gone.add(some);
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void alone_one_goes_alone_and_is_done_on_return() {
        open.countDown();
        together.go(1);
        together.go(1);
        assertEquals(List.of(Set.of(1), Set.of(1)), gone);
    }

    @Test
    void those_who_wait_go_in_one_but_no_more_than_so_many() throws Exception {
        var all = waiting(1, 2, 3, 4, 5, 6, 7, 8);
        for (var each : all) each.get();
        assertEquals(List.of(1, 5, 2), gone.stream().map(Set::size).toList());
    }

    @Test
    void a_fault_is_of_the_one_whose_it_is() throws Exception {
        var all = waiting(1, 2, 13, 4);
        for (var number : List.of(0, 1, 3)) all.get(number).get();
        var fault = assertThrows(ExecutionException.class, () -> all.get(2).get());
        assertEquals("thirteen", fault.getCause().getMessage());
        assertEquals(List.of(1, 1, 1), gone.stream().map(Set::size).toList());
    }

    /** The first of them at work, all others in line behind it; then the door is opened. */
    private List<Future<Void>> waiting(int... numbers) throws Exception {
        var all = new ArrayList<Future<Void>>();
        for (var number : numbers) {
            all.add(threads.submit(going(number)));
            assertTrue(first.await(30, TimeUnit.SECONDS));
        }
        for (var tries = 0; together.inLine() < numbers.length - 1; tries++) {
            assertTrue(tries < 3000, "they do not come");
            Thread.sleep(10);
        }
        open.countDown();
        return all;
    }

    private Callable<Void> going(int number) {
        return () -> {
            together.go(number);
            return null;
        };
    }
}
