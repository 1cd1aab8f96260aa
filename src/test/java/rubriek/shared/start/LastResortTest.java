package rubriek.shared.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** a program whose end hangs holds its database no longer than is said, and tells what held it up. */
class LastResortTest {

    /** A program whose end waits for what never comes. */
    static final class Hanging {

        private Hanging() {}

        public static void main(String... arguments) {
            LastResort.after(Duration.ofMillis(Long.parseLong(arguments[0])));
            Runtime.getRuntime().addShutdownHook(new Thread(Hanging::forEver, "hangs"));
        }

        private static void forEver() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One whose end takes its time. */
    static final class Slow {

        private Slow() {}

        public static void main(String... arguments) {
            LastResort.after(Duration.ofMinutes(10));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("ended")));
        }
    }

    @Test
    void a_program_that_does_not_end_is_ended_and_tells_why() throws Exception {
        var run = run(Hanging.class, "200");
        assertEquals(143, run.code(), run.said());
        assertTrue(run.said().contains("Nothing is lost"), run.said());
        assertTrue(run.said().contains("hangs (WAITING)"), run.said());
        assertTrue(run.said().contains("Hanging.forEver"), run.said());
    }

    @Test
    void one_that_ends_in_good_order_waits_for_nothing() throws Exception {
        var run = run(Slow.class);
        assertEquals(0, run.code(), run.said());
        assertEquals("ended", run.said().strip());
    }

    private record Run(int code, String said) {}

    private static Run run(Class<?> program, String... arguments) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java, "-cp", classes(LastResort.class) + File.pathSeparator + classes(program), program.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
            return new Run(
                    process.exitValue(), new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String classes(Class<?> one) throws IOException {
        return Path.of(URI.create(
                        one.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }
}
