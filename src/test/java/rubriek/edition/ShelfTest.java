package rubriek.edition;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import rubriek.shared.Busy;

class ShelfTest {

    private static final int ASKING = 100;

    private final Shelf shelf = new Shelf();
    private final AtomicInteger printed = new AtomicInteger();

    @Test
    void of_a_rush_for_one_document_sixty_four_wait_for_the_one_printing_and_the_others_are_told_to_come_back()
            throws Exception {
        var goOn = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(ASKING);
        try {
            var answers = new ArrayList<Future<byte[]>>();
            for (var i = 0; i < ASKING; i++)
                answers.add(threads.submit(() -> shelf.get("nummer 9", () -> print(goOn))));
            await().until(() -> answers.stream().filter(Future::isDone).count() == ASKING - 65);
            goOn.countDown();
            var got = 0;
            for (var answer : answers) if (isThere(answer)) got++;
            assertEquals(65, got);
            assertEquals(1, printed.get());
        } finally {
            goOn.countDown();
            threads.shutdownNow();
        }
    }

    private byte[] print(CountDownLatch goOn) {
        printed.incrementAndGet();
        try {
            goOn.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return new byte[] {9};
    }

    private static boolean isThere(Future<byte[]> answer) throws Exception {
        try {
            return answer.get(10, TimeUnit.SECONDS).length == 1;
        } catch (ExecutionException refused) {
            assertInstanceOf(Busy.class, refused.getCause());
            return false;
        }
    }
}
