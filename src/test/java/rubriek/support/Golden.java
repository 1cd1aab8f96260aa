package rubriek.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Golden files: what the program makes of a sample, kept in {@code src/test/resources/golden} and reviewed as a diff. A run with
 * {@code -Drubriek.golden=renew} writes them anew; commit only what you have looked at.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /** Holds a text against the golden file of that name, such as {@code edition/mail.html}. */
    public static void compare(String name, String made) {
        compare(name, made, UTF_8);
    }

    /** The same for text that is kept in another character set: ISO 8859-1 keeps every byte of a mail. */
    public static void compare(String name, String made, Charset charset) {
        var file = FOLDER.resolve(name);
        try {
            if ("renew".equals(System.getProperty("rubriek.golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, made, charset);
            }
            assertTrue(Files.exists(file), () -> file + " is missing; -Drubriek.golden=renew writes it");
            assertEquals(Files.readString(file, charset), made, () -> file + " says otherwise");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
