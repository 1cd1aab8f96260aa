package rubriek.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders for the data of programs under test, below {@code target/}, so that a clean build begins without them. */
public final class DataFolder {

    private DataFolder() {}

    /** A new, empty one, by its absolute path. */
    public static Path create() {
        try {
            var parent = Files.createDirectories(Path.of("target", "test-data"));
            return Files.createTempDirectory(parent, "data-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
