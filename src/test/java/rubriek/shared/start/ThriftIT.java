package rubriek.shared.start;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import rubriek.support.Engine;
import rubriek.support.Program;

class ThriftIT {

    private static final String LOGGED = "-Xlog:gc";
    private static final Duration UNTIL_IT_WOULD_HAVE_COME = Duration.ofSeconds(3);

    @Test
    void what_only_the_start_needed_goes_back_and_less_is_kept_free_from_then_on() {
        try (var program =
                Program.on(Engine.H2).with("JDK_JAVA_OPTIONS", LOGGED).start()) {
            await().until(program::log, containsString("Pause Full (System.gc())"));
            assertThat(flags(program), containsString("-XX:MaxHeapFreeRatio=35"));
        }
    }

    @Test
    void an_option_that_the_operator_gave_holds() {
        try (var program = Program.on(Engine.H2)
                .with("JDK_JAVA_OPTIONS", LOGGED + " -XX:MaxHeapFreeRatio=60")
                .start()) {
            await().during(UNTIL_IT_WOULD_HAVE_COME).until(program::log, not(containsString("System.gc()")));
            assertThat(flags(program), containsString("-XX:MaxHeapFreeRatio=60"));
        }
    }

    private static String flags(Program program) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var asked = new ProcessBuilder(jcmd, Long.toString(program.pid()), "VM.flags").start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unasked) {
            throw new IllegalStateException(unasked);
        }
    }
}
