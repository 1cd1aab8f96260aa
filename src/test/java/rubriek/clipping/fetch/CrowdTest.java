package rubriek.clipping.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rubriek.support.LocalWeb;

/** Many who read from one host at the same time. */
class CrowdTest {

    private static final String HTML = "Content-Type: text/html";

    private final LocalWeb web = LocalWeb.start();
    private final Reader reader = Reader.ofThisMachine();

    @AfterEach
    void close() {
        reader.close();
        web.close();
    }

    @Test
    void at_most_two_read_from_a_host_at_a_time() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        web.at("/", (call, out) -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
            inside.decrementAndGet();
            LocalWeb.answer(out, 200, HTML, bytes("klaar"));
        });
        var threads = Executors.newFixedThreadPool(10);
        var all = IntStream.range(0, 10)
                .mapToObj(i ->
                        threads.submit(() -> reader.answer(web.address("/")).status()))
                .toList();
        for (var each : all) assertEquals(200, each.get());
        threads.shutdown();
        assertEquals(2, most.get());
    }

    @Test
    void who_waits_too_long_for_a_turn_is_told_and_who_is_patient_gets_one() throws Exception {
        var free = new CountDownLatch(1);
        web.at("/bezet", (call, out) -> {
            free.await();
            LocalWeb.answer(out, 200, HTML, bytes("klaar"));
        });
        web.page("/", "klaar");
        var threads = Executors.newFixedThreadPool(3);
        var long1 = threads.submit(() -> reader.answer(Request.of(web.address("/bezet"))));
        var long2 = threads.submit(() -> reader.answer(Request.of(web.address("/bezet"))));
        Awaitility.await().until(() -> web.calls().size() == 2);
        assertEquals(
                Fault.BUSY,
                reader.failure(Request.of(web.address("/")).within(Duration.ofMillis(100)))
                        .fault());
        var patient = threads.submit(() -> reader.answer(
                Request.of(web.address("/")).within(Duration.ofSeconds(4)).patient(Duration.ofSeconds(20))));
        free.countDown();
        for (var each : List.of(long1, long2, patient))
            assertEquals(200, each.get().status());
        threads.shutdown();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
