package rubriek.edition.print;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
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
import rubriek.shared.Busy;

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
    void no_more_than_so_many_wait_and_the_others_are_told_to_come_back() throws Exception {
        var begun = new Semaphore(0);
        var goOn = new CountDownLatch(1);
        var narrow = new PrintQueue(2, 3, Duration.ofMinutes(1));
        var threads = Executors.newFixedThreadPool(40);
        try {
            var prints = new ArrayList<Future<byte[]>>();
            for (var i = 0; i < 40; i++) prints.add(threads.submit(() -> narrow.take(() -> printed(begun, goOn))));
            await().until(() -> prints.stream().filter(Future::isDone).count() == 35);
            goOn.countDown();
            assertEquals(5, prints.stream().filter(PrintQueueTest::isPrinted).count());
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isPrinted(Future<byte[]> print) {
        try {
            return print.get(10, TimeUnit.SECONDS) == PRINTED;
        } catch (ExecutionException refused) {
            assertEquals(
                    "printing-busy",
                    assertInstanceOf(Busy.class, refused.getCause()).code());
            return false;
        } catch (InterruptedException | TimeoutException stuck) {
            throw new AssertionError(stuck);
        }
    }

    @Test
    void nobody_waits_for_ever() throws Exception {
        var begun = new Semaphore(0);
        var goOn = new CountDownLatch(1);
        var impatient = new PrintQueue(1, 3, Duration.ofMillis(20));
        var threads = Executors.newSingleThreadExecutor();
        try {
            var first = threads.submit(() -> impatient.take(() -> printed(begun, goOn)));
            begun.acquire();
            assertThrows(Busy.class, () -> impatient.take(() -> PRINTED));
            goOn.countDown();
            assertEquals(PRINTED, first.get(10, TimeUnit.SECONDS));
            assertEquals(PRINTED, impatient.take(() -> PRINTED));
        } finally {
            threads.shutdownNow();
        }
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
