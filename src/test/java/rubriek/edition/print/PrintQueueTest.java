package rubriek.edition.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PrintQueueTest {

    private static final byte[] PRINTED = {1};

    private final PrintQueue queue = new PrintQueue(PdfRenderer.AT_ONCE);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void no_more_than_two_are_printed_at_once_and_all_are_printed() throws Exception {
        var begun = new Semaphore(0);
        var goOn = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(6);
        try {
            var prints = new ArrayList<Future<byte[]>>();
            for (var i = 0; i < 6; i++) prints.add(threads.submit(() -> queue.take(() -> printed(begun, goOn))));
            begun.acquire(2);
            assertFalse(begun.tryAcquire(300, TimeUnit.MILLISECONDS), "a third one began");
            goOn.countDown();
            assertAllPrinted(prints);
        } finally {
            threads.shutdownNow();
        }
        assertEquals(2, most.get());
    }

    private byte[] printed(Semaphore begun, CountDownLatch goOn) {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        begun.release();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        inside.decrementAndGet();
        return PRINTED;
    }

    private static void assertAllPrinted(List<Future<byte[]>> prints)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (var print : prints) assertEquals(PRINTED, print.get(10, TimeUnit.SECONDS));
    }

    @Test
    void one_that_fails_leaves_its_place_to_the_next() {
        for (var i = 0; i < 3; i++)
            assertThrows(
                    UncheckedIOException.class,
                    () -> queue.take(() -> {
                        throw new IOException("no paper");
                    }));
        assertEquals(PRINTED, queue.take(() -> PRINTED));
    }
}
