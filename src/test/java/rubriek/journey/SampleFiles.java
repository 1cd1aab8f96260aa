package rubriek.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The project's own sample, as the documents that an editor would send. */
final class SampleFiles {

    static final String SLUG = "de-linde";
    static final String LIST = "de-linde";

    private SampleFiles() {}

    static String newsletter() {
        return read("newsletter.json");
    }

    /** Number 12: four sections, nine entries. */
    static String issue() {
        return read("issue-12.json");
    }

    static String list() {
        return read("list.json");
    }

    private static String read(String name) {
        try (var file = SampleFiles.class.getResourceAsStream("/sample/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
