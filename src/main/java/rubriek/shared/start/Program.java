package rubriek.shared.start;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where the program begins, and where a start that fails says why. */
@QuarkusMain
public final class Program {

    private Program() {}

    /**
     * Lets an address that is no URI through to {@code rubriek.web.api.RequestHeads}, which refuses it with words; the framework would with
     * nothing. Read when its server is loaded.
     */
    private static final String NO_LOOK_AT_ADDRESSES = "vertx.disableURIValidation";

    /** An end in good order takes seconds; it waits 20 s for a slow relay's answers, and 10 s for rounds that are under way. */
    private static final Duration TO_END = Duration.ofSeconds(45);

    /** @param arguments none of ours; Quarkus reads its own */
    public static void main(String... arguments) {
        System.setProperty(NO_LOOK_AT_ADDRESSES, "true");
        if (Runtime.getRuntime().availableProcessors() > 1) ClassesAhead.load();
        StartFault.hush();
        LastResort.after(TO_END);
        Quarkus.run(null, Program::end, arguments);
    }

    /** The end itself is left to Quarkus, which in dev mode waits for a change instead. */
    private static void end(Integer code, @Nullable Throwable fault) {
        try {
            if (fault != null) StartFault.tell(fault);
        } finally {
            ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, fault);
        }
    }
}
