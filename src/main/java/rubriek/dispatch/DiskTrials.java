package rubriek.dispatch;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes, when the program starts, what {@link DiskWatch} wrote to try the disk and could not remove, since the program was killed. */
@ApplicationScoped
class DiskTrials {

    private static final Pattern TRIAL = Pattern.compile("room-(\\d{1,18})-\\d+");

    private final Path journals;

    DiskTrials(@ConfigProperty(name = "rubriek.data") Path data) {
        this.journals = Wiring.journals(data);
    }

    void begin(@Observes StartupEvent event) {
        if (!Files.isDirectory(journals)) return;
        try (var files = Files.newDirectoryStream(journals, "room-*")) {
            for (var file : files) if (isLeft(file)) Files.deleteIfExists(file);
        } catch (IOException unreadable) {
            Log.warnf("what tries of the disk left behind could not be removed: %s", unreadable.getMessage());
        }
    }

    /** Of a process that is gone, or had the number that this one has now: in a container each has the same. */
    private static boolean isLeft(Path file) {
        var trial = TRIAL.matcher(file.getFileName().toString());
        if (!trial.matches()) return false;
        var process = Long.parseLong(trial.group(1));
        return process == ProcessHandle.current().pid()
                || ProcessHandle.of(process).isEmpty();
    }
}
