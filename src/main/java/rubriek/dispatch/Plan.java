package rubriek.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A send that somebody thinks about.
 *
 * @param lists the slugs of the lists; none for any list of the newsletter
 * @param segment the slug of a segment of one of them; null for whole lists
 * @param sendAt its moment; null for that of a dispatch that is scheduled, if there is one
 */
public record Plan(
        List<String> lists,
        @Nullable String segment,
        @Nullable Instant sendAt) {

    public static final Plan NONE = new Plan(List.of(), null, null);
}
