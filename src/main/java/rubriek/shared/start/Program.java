package rubriek.shared.start;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jspecify.annotations.Nullable;

/** Where the program begins, and where a start that fails says why. */
@QuarkusMain
public final class Program {

    private Program() {}

    /** @param arguments none of ours; Quarkus reads its own */
    public static void main(String... arguments) {
        if (Runtime.getRuntime().availableProcessors() > 1) ClassesAhead.load();
        StartFault.hush();
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
