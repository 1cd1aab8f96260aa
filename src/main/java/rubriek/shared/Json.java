package rubriek.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Documents that lie in a column of the database. Reading is lenient towards fields of another release, so that a program
 * that was rolled back still reads what the newer one wrote; the strict reading of requests is the face's.
 */
public final class Json {

    private static final ObjectMapper STORED = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private Json() {}

    public static String write(Object document) {
        try {
            return STORED.writeValueAsString(document);
        } catch (JsonProcessingException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    /** A value as a document that can be walked through. */
    public static JsonNode tree(Object value) {
        return STORED.valueToTree(value);
    }

    /** A stored document that can be walked through. */
    public static JsonNode tree(String text) {
        return read(text, JsonNode.class);
    }

    /** The document as maps, lists, text, numbers and booleans, without the fields that are empty; to look into any kind alike. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> fields(Object document) {
        return STORED.convertValue(document, Map.class);
    }

    public static <T> T read(String text, Class<T> type) {
        try {
            return STORED.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
