package rubriek.web.site;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The address of the style sheet, with a hash of what it holds: browsers keep it for long, and ask anew when it changed. */
final class StyleSheet {

    private static final String NAME = "rubriek.css";

    private static final String ADDRESS = "/" + NAME + "?v=" + hash();

    private StyleSheet() {}

    /** {@code {styleSheet}} in every template. */
    @TemplateGlobal(name = "styleSheet")
    static String address() {
        return ADDRESS;
    }

    private static String hash() {
        try (var file = StyleSheet.class.getResourceAsStream("/META-INF/resources/" + NAME)) {
            return Fingerprint.of(Objects.requireNonNull(file, NAME).readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
