package rubriek.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The mails of {@code src/test/resources/bounce}, as others send them, with what is one reader's own filled in. */
public final class Eml {

    private Eml() {}

    /** @param values what stands for each name in braces */
    public static String filled(String name, Map<String, String> values) {
        var mail = read(name);
        for (var value : values.entrySet()) mail = mail.replace("{" + value.getKey() + "}", value.getValue());
        if (mail.matches("(?s).*\\{[a-zA-Z-]+}.*")) throw new AssertionError(name + " is not filled in: " + mail);
        return mail;
    }

    private static String read(String name) {
        try (var file = Eml.class.getResourceAsStream("/bounce/" + name + ".eml")) {
            if (file == null) throw new AssertionError("no mail is called " + name);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
