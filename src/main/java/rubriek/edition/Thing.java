package rubriek.edition;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** One thing of schema.org and what is known of it, in a fixed order. */
final class Thing extends LinkedHashMap<String, Object> {

    private static final long serialVersionUID = 1;

    Thing(String type) {
        put("@type", type);
    }

    /** Something that holds things and is none itself. */
    Thing() {}

    static @Nullable Thing named(String type, @Nullable String name) {
        if (name == null) return null;
        var thing = new Thing(type);
        thing.put("name", name);
        return thing;
    }

    /** What is not known is not said. */
    @Override
    public @Nullable Object put(String name, @Nullable Object value) {
        return value == null ? null : super.put(name, value);
    }
}
