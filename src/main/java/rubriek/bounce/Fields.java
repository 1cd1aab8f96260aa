package rubriek.bounce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.MimeUtil;

/** The fields of a header, or of a part that is written like one, as far as anybody here asks for them: all others are passed over. */
final class Fields {

    private static final Set<String> ASKED_FOR = Set.of(
            "auto-submitted",
            "cc",
            "delivered-to",
            "envelope-to",
            "feedback-type",
            "list-unsubscribe",
            "message-id",
            "original-mail-from",
            "precedence",
            "return-path",
            "to",
            "x-autoreply",
            "x-hmxmroriginalrecipient",
            "x-original-to");

    private final Map<String, List<String>> values = new HashMap<>();

    void add(Field field) {
        var name = field.getName().toLowerCase(Locale.ROOT);
        if (ASKED_FOR.contains(name))
            values.computeIfAbsent(name, n -> new ArrayList<>())
                    .add(MimeUtil.unfold(field.getBody()).strip());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** All values of the field, unfolded, first one first. */
    List<String> all(String name) {
        if (!ASKED_FOR.contains(name)) throw new IllegalArgumentException(name + " is not read");
        return values.getOrDefault(name, List.of());
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }
}
