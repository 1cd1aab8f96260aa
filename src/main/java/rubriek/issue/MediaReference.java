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

    /** Begins with a letter, which is rarer in JSON than a quotation mark. */
    private static final String FIELD = NAME + "\":";

    /** All that a document names, which is JSON. Most documents name none, and are not read for it. */
    static List<MediaReference> allIn(String document) {
        var found = new ArrayList<MediaReference>();
        if (document.contains(FIELD)) collect(Json.tree(document), "", found);
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
