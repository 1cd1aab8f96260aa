package rubriek.audience.changing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rubriek.audience.importing.Sql;
import rubriek.shared.Json;

/** Giving an attribute of people a value, or taking it away. */
@ApplicationScoped
class Describing implements Deed {

    private static final int MOST = 50;

    private final Sql sql;
    private final Traces traces;

    Describing(Sql sql, Traces traces) {
        this.sql = sql;
        this.traces = traces;
    }

    @Override
    public Meant meant(StoredChange change, List<Member> some) {
        var known = attributes(Deed.people(some));
        var others = some.stream()
                .filter(m -> !Objects.equals(of(known, m.person()).get(field(change)), value(change)))
                .toList();
        var fit =
                others.stream().filter(m -> fits(change, of(known, m.person()))).toList();
        return new Meant(fit, others.size() - fit.size());
    }

    private static boolean fits(StoredChange change, Map<String, String> attributes) {
        return value(change) == null || attributes.size() < MOST || attributes.containsKey(field(change));
    }

    @Override
    public List<Memory> make(StoredChange change, List<Member> changing, Instant now) {
        var known = attributes(Deed.people(changing));
        write(change, known, Deed.people(changing), person -> value(change));
        traces.leave(
                changing.stream().map(Member::subscription).toList(),
                "bulk-changed",
                change.doing(now),
                "attributes." + field(change));
        return changing.stream()
                .map(m -> new Memory(
                        m.person(), m.subscription(), now, of(known, m.person()).get(field(change)), null))
                .toList();
    }

    /** Where another value stands by now, it stays. */
    @Override
    public int undo(StoredChange change, List<Memory> some, Instant now) {
        var known = attributes(some.stream().map(Memory::person).toList());
        var before = new HashMap<UUID, @Nullable String>();
        var standing = some.stream()
                .filter(m -> Objects.equals(of(known, m.person()).get(field(change)), value(change)))
                .toList();
        standing.forEach(m -> before.put(m.person(), m.before()));
        write(change, known, standing.stream().map(Memory::person).toList(), before::get);
        traces.leave(
                standing.stream().map(Memory::subscription).toList(),
                "bulk-undone",
                change.undoing(now),
                "attributes." + field(change));
        return standing.size();
    }

    private Map<UUID, @Nullable String> attributes(List<UUID> people) {
        var known = new HashMap<UUID, @Nullable String>();
        if (people.isEmpty()) return known;
        sql.list(
                "select id, attributes from subscriber where id = any(?)",
                row -> known.put(row.getObject(1, UUID.class), row.getString(2)),
                people);
        return known;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> of(Map<UUID, @Nullable String> known, UUID person) {
        var attributes = known.get(person);
        return attributes == null ? Map.of() : Json.read(attributes, TreeMap.class);
    }

    private void write(
            StoredChange change,
            Map<UUID, @Nullable String> known,
            List<UUID> people,
            Function<UUID, @Nullable String> value) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var person : people) {
            var all = new TreeMap<>(of(known, person));
            var now = value.apply(person);
            if (now == null) all.remove(field(change));
            else all.put(field(change), now);
            rows.add(new @Nullable Object[] {all.isEmpty() ? null : Json.write(all), person});
        }
        sql.batch("update subscriber set attributes = ? where id = ?", rows);
    }

    private static String field(StoredChange change) {
        return Objects.requireNonNull(change.wish().field());
    }

    private static @Nullable String value(StoredChange change) {
        return change.wish().value();
    }
}
