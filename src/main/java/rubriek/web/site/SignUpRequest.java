package rubriek.web.site;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-up form sends, ours or that of one's own site.
 *
 * @param lists the slugs of the chosen ones; not needed where there is one
 * @param begun proves when the form was handed out
 * @param extra what only a program fills in, since people do not see the field
 * @param meant the address that was proposed instead of one with a slip
 * @param fields what the chosen lists ask besides the address
 * @param sure the address that is right although it looks like a slip
 */
record SignUpRequest(
        @Nullable String email,
        @Nullable List<String> lists,
        @Nullable String begun,
        @Nullable String extra,
        @Nullable String meant,
        @Nullable String sure,

        @JsonDeserialize(contentUsing = AsWords.class) @Nullable
        Map<String, @Nullable String> fields) {

    /** What was filled in. */
    Map<String, String> told() {
        var told = new TreeMap<String, String>();
        if (fields != null)
            fields.forEach((name, value) -> {
                if (value != null && !value.isBlank()) told.put(name, value);
            });
        return told;
    }

    String typed() {
        return Objects.requireNonNullElse(meant, Objects.requireNonNullElse(email, ""));
    }

    List<String> chosen() {
        return lists == null
                ? List.of()
                : lists.stream()
                        .filter(Objects::nonNull)
                        .filter(slug -> !slug.isBlank())
                        .toList();
    }

    String begunOrNone() {
        return Objects.requireNonNullElse(begun, "");
    }

    boolean human() {
        return extra == null || extra.isEmpty();
    }

    boolean isSure() {
        return typed().equals(sure);
    }
}
