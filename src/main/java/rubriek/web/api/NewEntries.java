package rubriek.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Entry;
import rubriek.issue.MoveDraft;

/** Reads an entry as it is added: the fields of its kind, with its position among them. */
@ApplicationScoped
class NewEntries {

    private static final String POSITION = "position";

    private final ObjectMapper mapper;

    NewEntries(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws BadRequestException for a field that is unknown or does not fit; its path stands in the answer */
    NewEntry read(ObjectNode body) {
        var fields = body.deepCopy();
        var position = fields.remove(POSITION);
        try {
            return new NewEntry(mapper.treeToValue(fields, Entry.class), position(position));
        } catch (JsonProcessingException fault) {
            throw new BadRequestException(fault);
        }
    }

    /** Read as the position of a move is, so that what is no position is refused in the same words. */
    private @Nullable Integer position(@Nullable JsonNode position) throws JsonProcessingException {
        if (position == null) return null;
        return mapper.treeToValue(mapper.createObjectNode().set(POSITION, position), MoveDraft.class)
                .position();
    }

    /** @param position counted from 1; null for the end */
    record NewEntry(Entry entry, @Nullable Integer position) {}
}
