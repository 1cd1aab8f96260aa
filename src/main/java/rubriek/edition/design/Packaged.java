package rubriek.edition.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The templates that come with the program. */
final class Packaged {

    /** The folders whose templates a designer may replace. */
    static final Set<String> FOLDERS = Set.of("mail", "text", "web", "print", "magazine", "notice", "site");

    private Packaged() {}

    /** @param file {@code mail/link.html} */
    static Optional<String> text(String file) {
        var folder = file.substring(0, Math.max(0, file.indexOf('/')));
        if (!FOLDERS.contains(folder)) return Optional.empty();
        try (var content = Thread.currentThread().getContextClassLoader().getResourceAsStream("templates/" + file)) {
            if (content == null) return Optional.empty();
            return Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether a template can be included by this name, with its ending or without. */
    static boolean has(String id) {
        return Stream.of("", ".html", ".txt", ".css")
                .anyMatch(ending -> text(id + ending).isPresent());
    }
}
