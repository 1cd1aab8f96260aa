package rubriek.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a person is called and what is known of them, at one moment. */
public record Details(
        @Nullable String name, @Nullable String language, Map<String, String> attributes, Set<String> tags) {

    /** The fields that are another than they were, as the API calls them; none when nothing changed. */
    public List<String> changedFrom(Details before) {
        var changed = new ArrayList<String>();
        if (!Objects.equals(name, before.name)) changed.add("name");
        if (!Objects.equals(language, before.language)) changed.add("language");
        if (!tags.equals(before.tags)) changed.add("tags");
        var all = new TreeSet<>(attributes.keySet());
        all.addAll(before.attributes.keySet());
        all.removeIf(field -> Objects.equals(attributes.get(field), before.attributes.get(field)));
        all.forEach(field -> changed.add("attributes." + field));
        return changed;
    }
}
