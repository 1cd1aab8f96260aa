package rubriek.dispatch.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which run of the machine this is. What a process wrote is still there after it was killed, but not after the machine itself
 * went down: nothing is synchronised to the disk.
 */
final class Boot {

    private static final Path LINUX = Path.of("/proc/sys/kernel/random/boot_id");

    private Boot() {}

    /** Linux tells; elsewhere it is the start of the first process. Empty where neither is known: then no two runs are the same. */
    static Optional<String> id() {
        try {
            return Optional.of(Files.readString(LINUX).strip()).filter(id -> id.matches("[0-9a-f-]{36}"));
        } catch (IOException notLinux) {
            return ProcessHandle.of(1)
                    .flatMap(first -> first.info().startInstant())
                    .map(start -> "first-process-" + start.getEpochSecond());
        }
    }
}
