package rubriek.web.api.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.models.Operation;

/** Hangs {@code openapi/examples/<operationId>.json} onto the body of an operation, and {@code <operationId>.form.json} onto the form that it takes as well. */
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
                type.setExample(read(operation.getOperationId() + beside));
        });
    }

    /** @throws IllegalStateException when there is none, which stops the build */
    private static Object read(String operation) {
        var name = "openapi/examples/" + operation + ".json";
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (file == null)
                throw new IllegalStateException("The body of " + operation + " has no example: write " + name);
            return JSON.readValue(file, new TypeReference<Object>() {});
        } catch (IOException malformed) {
            throw new UncheckedIOException(name, malformed);
        }
    }
}
