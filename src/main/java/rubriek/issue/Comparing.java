package rubriek.issue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubriek.issue.PartChange.Change;
import rubriek.issue.PartChange.Spot;
import rubriek.shared.Json;

/** Holds two versions of an issue against each other. Sections and entries are the same when their ids are. */
final class Comparing {

    private final Map<String, Part> before;
    private final Map<String, Part> after;
    private final Set<String> moved;

    private Comparing(Map<String, Part> before, Map<String, Part> after) {
        this.before = before;
        this.after = after;
        this.moved = Moves.between(spots(before), spots(after));
    }

    static Comparison of(RevisionView before, RevisionView after) {
        var sections = new Comparing(sections(before), sections(after));
        var entries = new Comparing(entries(before), entries(after));
        var fields = FieldChanges.between(fields(before), fields(after));
        return new Comparison(before.version(), after.version(), fields, sections.changes(), entries.changes());
    }

    private List<PartChange> changes() {
        var changes = new ArrayList<PartChange>();
        after.forEach((id, part) -> {
            var change = change(id, before.get(id), part);
            if (change != null) changes.add(change);
        });
        before.forEach((id, part) -> {
            if (!after.containsKey(id)) changes.add(part.change(id, Change.WENT));
        });
        return List.copyOf(changes);
    }

    private @Nullable PartChange change(String id, @Nullable Part was, Part is) {
        if (was == null) return is.change(id, Change.CAME);
        var fields = FieldChanges.between(was.fields, is.fields);
        var changes = new ArrayList<Change>();
        if (moved.contains(id)) changes.add(Change.MOVED);
        if (!fields.isEmpty()) changes.add(Change.CHANGED);
        if (changes.isEmpty()) return null;
        return new PartChange(id, is.kind(), is.title(), List.copyOf(changes), was.spot, is.spot, fields);
    }

    private static Map<String, Spot> spots(Map<String, Part> parts) {
        var spots = new LinkedHashMap<String, Spot>();
        parts.forEach((id, part) -> spots.put(id, part.spot));
        return spots;
    }

    private static Map<String, Object> fields(RevisionView revision) {
        var fields = Json.fields(revision.content());
        fields.remove("sections");
        fields.put("number", revision.number());
        fields.put("period", revision.period());
        return fields;
    }

    private static Map<String, Part> sections(RevisionView revision) {
        var parts = new LinkedHashMap<String, Part>();
        for (var section : revision.content().sections()) {
            var fields = Json.fields(section.with(List.of()));
            fields.keySet().removeAll(Set.of("id", "entries"));
            fields.put("numbered", section.isNumbered());
            parts.put(Objects.requireNonNull(section.id()), new Part(fields, new Spot(null, parts.size() + 1)));
        }
        return parts;
    }

    private static Map<String, Part> entries(RevisionView revision) {
        var parts = new LinkedHashMap<String, Part>();
        for (var section : revision.content().sections()) {
            var position = 1;
            for (var entry : section.all()) {
                var fields = Json.fields(entry);
                fields.remove("id");
                parts.put(Objects.requireNonNull(entry.id()), new Part(fields, new Spot(section.id(), position++)));
            }
        }
        return parts;
    }

    /** A section or an entry: what it says, and where. */
    private record Part(Map<String, Object> fields, Spot spot) {

        PartChange change(String id, Change change) {
            var came = change == Change.CAME;
            return new PartChange(
                    id, kind(), title(), List.of(change), came ? null : spot, came ? spot : null, List.of());
        }

        @Nullable
        String kind() {
            return fields.get("kind") instanceof String kind ? kind : null;
        }

        @Nullable
        String title() {
            return Label.of(fields);
        }
    }
}
