package rubriek.shared.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the program begins. */
@QuarkusMain
public final class Program {

    private Program() {}

    /** @param arguments none of ours; Quarkus reads its own */
    public static void main(String... arguments) {
        if (Runtime.getRuntime().availableProcessors() > 1) ClassesAhead.load();
        Quarkus.run(arguments);
    }
}
