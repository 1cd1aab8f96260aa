package rubriek.clipping.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the server at the end of the way said.
 *
 * @param status as it said it, 200 to 599
 * @param address the one that answered, whole
 * @param headers by their names in lower case, the first of each name
 * @param body unpacked; the beginning of it when {@code ending} is not {@link Ending#WHOLE}
 */
@SuppressWarnings("ArrayRecordComponent") // a megabyte that is read once
public record Answer(
        int status, String address, List<Redirect> redirects, Map<String, String> headers, byte[] body, Ending ending)
        implements Fetched {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The media type in lower case without its parameters; empty when the server names none. */
    public String mediaType() {
        return header("Content-Type")
                .map(type -> type.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
