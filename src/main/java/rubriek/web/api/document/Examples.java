package rubriek.web.api.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Hangs {@code openapi/examples/<operationId>.json} onto the body of an operation, {@code <operationId>.form.json} onto the form that it
 * takes as well, and {@code <operationId>.eml} onto a mail.
 */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();

    void add(Operation operation) {
        var body = operation.getRequestBody();
        if (body == null || body.getContent() == null) return;
        var types = body.getContent().getMediaTypes();
        types.forEach((name, type) -> {
            var form = name.startsWith("multipart/");
            var beside = form && types.size() > 1 ? ".form" : "";
            if (form || name.endsWith("/json") || name.endsWith("+json"))
                type.setExample(json(operation.getOperationId() + beside + ".json"));
            if (name.equals("message/rfc822")) type.setExample(text(operation.getOperationId() + ".eml"));
        });
    }

    private static Object json(String file) {
        try {
            return JSON.readValue(text(file), new TypeReference<Object>() {});
        } catch (IOException malformed) {
            throw new UncheckedIOException(file, malformed);
        }
    }

    /** @throws IllegalStateException when there is none, which stops the build */
    private static String text(String name) {
        var path = "openapi/examples/" + name;
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (file == null) throw new IllegalStateException("A body has no example: write " + path);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
