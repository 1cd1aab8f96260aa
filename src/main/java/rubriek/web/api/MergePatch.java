package rubriek.web.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A partial change (RFC 7396): what is named is replaced, {@code null} takes away, lists are replaced whole.
 *
 * @param <T> the draft, or the sealed type, that it changes a part of
 * @param changes the document of the request
 */
record MergePatch<T>(JsonNode changes) {

    static final String MEDIA_TYPE = "application/merge-patch+json";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    MergePatch {}
}
