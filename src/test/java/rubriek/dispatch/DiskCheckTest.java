package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubriek.support.TickingClock;

/** What a question about the disk costs it. */
class DiskCheckTest {

    @TempDir
    Path data;

    private final TickingClock clock = new TickingClock();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void whoever_asks_again_within_ten_seconds_hears_the_same_and_nothing_is_written() {
        var check = new DiskCheck(counted(), clock);
        for (var i = 0; i < 20; i++) assertEquals(Status.UP, check.call().getStatus());
        assertEquals(1, looks.get());
        clock.forward(Duration.ofSeconds(11));
        check.call();
        assertEquals(2, looks.get());
    }

    @Test
    void a_clock_that_was_put_back_keeps_nobody_from_looking() {
        var check = new DiskCheck(counted(), clock);
        check.call();
        clock.forward(Duration.ofHours(-1));
        check.call();
        assertEquals(2, looks.get());
    }

    @Test
    void what_a_killed_program_left_is_removed_at_the_start_and_nothing_else() throws Exception {
        var journals = Files.createDirectories(Wiring.journals(data));
        var gone = new ProcessBuilder(java(), "-version").start();
        gone.waitFor();
        var parent = ProcessHandle.current().parent().orElseThrow().pid();
        var left = file(journals, "room-" + gone.pid() + "-3");
        var same = file(journals, "room-" + ProcessHandle.current().pid() + "-7");
        var living = file(journals, "room-" + parent + "-3");
        var other = file(journals, "room-for-more");
        new DiskTrials(data).begin(new StartupEvent());
        assertTrue(Files.notExists(left));
        assertTrue(Files.notExists(same), "in a container each has the same number");
        assertTrue(Files.exists(living));
        assertTrue(Files.exists(other));
    }

    private DiskWatch counted() {
        return new DiskWatch(data) {
            @Override
            Optional<Trouble> full() {
                looks.incrementAndGet();
                return super.full();
            }
        };
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path file(Path folder, String name) throws IOException {
        return Files.write(folder.resolve(name), new byte[1]);
    }
}
