package rubriek.issue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import rubriek.shared.Json;

/**
 * A place in a document that names a medium: a field {@code media}, in whatever kind of entry, so that a new kind is never forgotten.
 *
 * @param field its path, such as {@code sections[0].entries[2].image.media}
 * @param picture whether it is the field of an {@link Image}, which has an alternative text or is decorative
 */
record MediaReference(String field, UUID medium, boolean picture) {

    private static final String NAME = "media";

    static List<MediaReference> allIn(Object draft) {
        return allIn(Json.tree(draft));
    }

    static List<MediaReference> allIn(JsonNode document) {
        var found = new ArrayList<MediaReference>();
        collect(document, "", found);
        return found;
    }

    private static void collect(JsonNode node, String path, List<MediaReference> found) {
        if (node.path(NAME).isTextual())
            found.add(new MediaReference(
                    below(path, NAME), UUID.fromString(node.path(NAME).textValue()), isImage(node)));
        node.properties().forEach(field -> collect(field.getValue(), below(path, field.getKey()), found));
        for (int i = 0; node.isArray() && i < node.size(); i++) collect(node.get(i), path + "[" + i + "]", found);
    }

    private static boolean isImage(JsonNode node) {
        return node.has("alt") || node.has("decorative");
    }

    private static String below(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
