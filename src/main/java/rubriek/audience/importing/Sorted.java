package rubriek.audience.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubriek.audience.Details;
import rubriek.audience.importing.Known.Standing;
import rubriek.shared.Json;

/** The people of a batch by what there is to do for each; a pure function of them and of what is known. */
final class Sorted {

    /** Nobody knew them. */
    final List<Candidate> strangers = new ArrayList<>();

    /** Known from another list; new to this one. */
    final List<Change> newcomers = new ArrayList<>();

    /** On this list, and more is known of them now. */
    final List<Change> changed = new ArrayList<>();

    final List<Batch.Skip> skips;
    int unchanged;

    /**
     * What a row adds to somebody who is there.
     *
     * @param name as it becomes
     * @param attributes as they become, as JSON
     * @param newTags those they have not
     */
    record Change(
            Candidate row,
            Known person,
            @Nullable String name,
            @Nullable String attributes,
            Set<String> newTags) {

        static Change of(Candidate row, Known person) {
            var tags = row.tags().stream()
                    .filter(tag -> !person.tags().contains(tag))
                    .collect(Collectors.toSet());
            var name = row.name() == null ? person.name() : row.name();
            return new Change(row, person, name, attributes(row, person), tags);
        }

        boolean tellsMore() {
            return !Objects.equals(name, person.name())
                    || !Objects.equals(attributes, person.attributes())
                    || !newTags.isEmpty();
        }

        /** What it changes, as the ledger names it. */
        List<String> fields() {
            var same = Objects.equals(attributes, person.attributes());
            var tags = new HashSet<>(person.tags());
            tags.addAll(newTags);
            var before = new Details(person.name(), null, same ? Map.of() : read(person.attributes()), person.tags());
            var after = new Details(name, null, same ? Map.of() : read(attributes), tags);
            return after.changedFrom(before);
        }

        boolean confirms() {
            return person.standing() == Standing.ASKED;
        }

        private static @Nullable String attributes(Candidate row, Known person) {
            if (row.attributes().isEmpty()) return person.attributes();
            var all = read(person.attributes());
            return all.entrySet().containsAll(row.attributes().entrySet())
                    ? person.attributes()
                    : joined(all, row.attributes());
        }

        @SuppressWarnings("unchecked")
        static TreeMap<String, String> read(@Nullable String attributes) {
            return attributes == null ? new TreeMap<>() : Json.read(attributes, TreeMap.class);
        }

        private static String joined(TreeMap<String, String> all, Map<String, String> more) {
            all.putAll(more);
            return Json.write(all);
        }
    }

    /**
     * @param known by their keys
     * @param suppressed by their hashes
     * @param moved by their hashes, addresses whose people have another one since
     */
    Sorted(Batch batch, Map<String, Known> known, Map<String, SkipReason> suppressed, Map<String, SkipReason> moved) {
        skips = new ArrayList<>(batch.skips);
        for (var row : batch.people) {
            var person = known.get(row.key());
            var away = moved.get(row.hash());
            if (away != null && !suppressed.containsKey(row.hash()) && !wasReader(person)) skip(row, away);
            else sort(row, person, suppressed.get(row.hash()));
        }
    }

    /** Whoever is on the list, or was, is judged by that. */
    private static boolean wasReader(@Nullable Known person) {
        return person != null && (person.standing() == Standing.CONFIRMED || person.standing() == Standing.LEFT);
    }

    private void sort(Candidate row, @Nullable Known person, @Nullable SkipReason silent) {
        if (silent != null) skip(row, silent);
        else if (person == null) strangers.add(row);
        else if (person.standing() == null) newcomers.add(Change.of(row, person));
        else if (person.standing() == Standing.LEFT) skip(row, SkipReason.LEFT);
        else sort(Change.of(row, person));
    }

    private void sort(Change change) {
        if (change.confirms() || change.tellsMore()) changed.add(change);
        else unchanged++;
    }

    private void skip(Candidate row, SkipReason reason) {
        skips.add(Batch.Skip.of(row, reason));
    }

    StoredImport.Tally tally() {
        var silent = (int) skips.stream().filter(s -> s.reason().suppressed()).count();
        return new StoredImport.Tally(
                strangers.size() + newcomers.size(), changed.size(), unchanged, skips.size() - silent, silent);
    }
}
