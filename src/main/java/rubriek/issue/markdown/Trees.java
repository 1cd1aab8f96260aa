package rubriek.issue.markdown;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Records as trees in which every value is text, and back. */
final class Trees {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private Trees() {}

    static ObjectNode of(Object record) {
        return (ObjectNode) words(MAPPER.valueToTree(record));
    }

    private static JsonNode words(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(words(field.getValue())));
        } else if (node instanceof ArrayNode list) {
            for (var i = 0; i < list.size(); i++) list.set(i, words(list.get(i)));
        } else if (!node.isTextual()) {
            return JsonNodeFactory.instance.textNode(node.asText());
        }
        return node;
    }

    /** Takes a text out of the fields; null when it is not there. */
    static @Nullable String take(ObjectNode fields, @Nullable String name) {
        return name != null && fields.path(name).isTextual()
                ? fields.remove(name).textValue()
                : null;
    }

    /**
     * The record that the fields make. A field that does not fit is taken out and handed to the caller.
     *
     * @param refused is told the name and value of what was taken out, and whether there is no field of that name
     */
    static <T> @Nullable T read(ObjectNode fields, Class<T> type, BiConsumer<String, Boolean> refused) {
        for (var tries = fields.size(); tries >= 0; tries--) {
            try {
                return MAPPER.treeToValue(fields, type);
            } catch (JsonMappingException fault) {
                var name = fault.getPath().isEmpty()
                        ? null
                        : fault.getPath().get(0).getFieldName();
                if (name == null || !fields.has(name)) return null;
                refused.accept(
                        name + ": " + fields.remove(name),
                        fault instanceof UnrecognizedPropertyException
                                && fault.getPath().size() == 1);
            } catch (JsonProcessingException notJson) {
                return null;
            }
        }
        return null;
    }
}
