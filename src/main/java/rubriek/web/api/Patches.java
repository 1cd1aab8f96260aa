package rubriek.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.util.function.UnaryOperator;

/** Applies merge patches to drafts (RFC 7396 section 2). */
@ApplicationScoped
class Patches {

    private final ObjectMapper mapper;

    Patches(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * A step that puts the changes into a draft and reads the outcome as strictly as if it had been sent whole.
     *
     * @param type what to read it as: the draft's class, or the sealed type that it is one kind of
     */
    <T> UnaryOperator<T> with(MergePatch<T> patch, Class<T> type) {
        return draft -> {
            var before = mapper.<JsonNode>valueToTree(draft);
            var after = merged(before.deepCopy(), patch.changes());
            return read(withUnknown(after, before, patch.changes()), type);
        };
    }

    /** @throws BadRequestException for a field that is unknown or does not fit; its path stands in the answer */
    private <T> T read(JsonNode document, Class<T> type) {
        try {
            return mapper.treeToValue(document, type);
        } catch (JsonProcessingException fault) {
            throw new BadRequestException(fault);
        }
    }

    /** A null under a name that the draft has not stays, so that the reading refuses a name that there is not. */
    private static JsonNode withUnknown(JsonNode after, JsonNode before, JsonNode patch) {
        if (after instanceof ObjectNode document && patch instanceof ObjectNode changes)
            changes.properties().stream()
                    .filter(change -> change.getValue().isNull() && !before.has(change.getKey()))
                    .forEach(change -> document.putNull(change.getKey()));
        return after;
    }

    private JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) return patch;
        var result = target instanceof ObjectNode object ? object : mapper.createObjectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) result.remove(change.getKey());
            else result.set(change.getKey(), merged(result.path(change.getKey()), change.getValue()));
        });
        return result;
    }
}
