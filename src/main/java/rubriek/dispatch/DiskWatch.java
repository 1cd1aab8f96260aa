package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rubriek.shared.Mishap;

/**
 * Whether there is room for what is written beside the ledger: the journal, without which no copy may leave, and the local outbox. It is tried and
 * not asked, for a quota or a disk that lets nobody write says nothing of itself.
 */
@ApplicationScoped
class DiskWatch {

    /** A copy for the outbox and some hundred lines of a journal. */
    private static final int ROOM = 128 << 10;

    private final Path data;
    private final AtomicLong tries = new AtomicLong();

    DiskWatch(@ConfigProperty(name = "rubriek.data") Path data) {
        this.data = data;
    }

    /** Why nothing may leave, if so. */
    Optional<Trouble> full() {
        return fault(Wiring.journals(data)).map(words -> new Trouble(Reason.DISK_FULL, words));
    }

    /** What keeps this folder from taking {@link #ROOM} octets more, for an operator. */
    private Optional<String> fault(Path folder) {
        var trial =
                folder.resolve("room-%d-%d".formatted(ProcessHandle.current().pid(), tries.incrementAndGet()));
        try {
            try {
                Files.write(Files.createDirectories(folder).resolve(trial.getFileName()), new byte[ROOM]);
            } finally {
                Files.deleteIfExists(trial);
            }
            return Optional.empty();
        } catch (IOException unwritable) {
            return Optional.of(words(unwritable));
        }
    }

    /** Without the path, which is nobody's business. */
    private static String words(IOException unwritable) {
        var why = unwritable instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(unwritable.getMessage());
        var full = Objects.requireNonNull(why).toLowerCase(Locale.ROOT);
        return full.contains("no space") || full.contains("quota")
                ? Mishap.DISK_FULL.kept()
                : Mishap.JOURNAL_UNWRITABLE.kept(why);
    }
}
