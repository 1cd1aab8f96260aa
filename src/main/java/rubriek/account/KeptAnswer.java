package rubriek.account;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first answer to a request, as it is given again.
 *
 * @param headers those that belong to it: its type, its address, its ETag
 * @param body null when it had none
 */
public record KeptAnswer(
        int status, Map<String, String> headers, @Nullable String body) {

    public KeptAnswer {
        headers = Map.copyOf(headers);
    }
}
