package rubriek.issue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which fields of two documents differ, down to the fields of what is nested in them. */
final class FieldChanges {

    private final List<FieldChange> found = new ArrayList<>();

    private FieldChanges() {}

    static List<FieldChange> between(Map<String, Object> before, Map<String, Object> after) {
        var changes = new FieldChanges();
        changes.compare("", before, after);
        return List.copyOf(changes.found);
    }

    private void compare(String path, Map<?, ?> before, Map<?, ?> after) {
        var names = new LinkedHashSet<Object>(after.keySet());
        names.addAll(before.keySet());
        for (var name : names) {
            var was = before.get(name);
            var is = after.get(name);
            if (was instanceof Map<?, ?> old && is instanceof Map<?, ?> now) compare(path + name + ".", old, now);
            else if (!Objects.equals(was, is)) found.add(new FieldChange(path + name, was, is));
        }
    }
}
