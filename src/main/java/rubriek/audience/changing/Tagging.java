package rubriek.audience.changing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import rubriek.audience.importing.Sql;

/** Adding a tag to people, or removing it. */
@ApplicationScoped
class Tagging implements Deed {

    private static final int MOST = 50;

    private final Sql sql;
    private final Traces traces;

    Tagging(Sql sql, Traces traces) {
        this.sql = sql;
        this.traces = traces;
    }

    @Override
    public Meant meant(StoredChange change, List<Member> some) {
        var tagged = tagged(change, Deed.people(some));
        if (!adds(change))
            return new Meant(
                    some.stream().filter(m -> tagged.contains(m.person())).toList(), 0);
        var without = some.stream().filter(m -> !tagged.contains(m.person())).toList();
        var full = full(Deed.people(without));
        return new Meant(
                without.stream().filter(m -> !full.contains(m.person())).toList(), full.size());
    }

    private Set<UUID> tagged(StoredChange change, List<UUID> people) {
        if (people.isEmpty()) return Set.of();
        return new HashSet<>(sql.list(
                "select subscriber_id from subscriber_tag where tag = ? and subscriber_id = any(?)",
                row -> row.getObject(1, UUID.class),
                tag(change),
                people));
    }

    /** Who has as many tags as there may be. */
    private Set<UUID> full(List<UUID> people) {
        if (people.isEmpty()) return Set.of();
        var counts = new HashMap<UUID, Integer>();
        sql.list(
                "select subscriber_id, count(*) from subscriber_tag where subscriber_id = any(?) group by subscriber_id",
                row -> counts.put(row.getObject(1, UUID.class), row.getInt(2)),
                people);
        counts.values().removeIf(count -> count < MOST);
        return counts.keySet();
    }

    @Override
    public List<Memory> make(StoredChange change, List<Member> changing, Instant now) {
        put(change, Deed.people(changing), adds(change));
        traces.leave(changing.stream().map(Member::subscription).toList(), "bulk-changed", change.doing(now), "tags");
        return changing.stream()
                .map(m -> new Memory(m.person(), m.subscription(), now, null, null))
                .toList();
    }

    /** Who was untagged, or tagged, by hand since is as they ought to be. */
    @Override
    public int undo(StoredChange change, List<Memory> some, Instant now) {
        var tagged = tagged(change, some.stream().map(Memory::person).toList());
        var standing = some.stream()
                .filter(m -> tagged.contains(m.person()) == adds(change))
                .toList();
        put(change, standing.stream().map(Memory::person).toList(), !adds(change));
        traces.leave(standing.stream().map(Memory::subscription).toList(), "bulk-undone", change.undoing(now), "tags");
        return standing.size();
    }

    private void put(StoredChange change, List<UUID> people, boolean adding) {
        if (people.isEmpty()) return;
        if (adding)
            sql.update(
                    "insert into subscriber_tag (subscriber_id, tag) select id, cast(? as varchar(60)) from subscriber where id = any(?)",
                    tag(change),
                    people);
        else sql.update("delete from subscriber_tag where tag = ? and subscriber_id = any(?)", tag(change), people);
    }

    private static boolean adds(StoredChange change) {
        return change.action() == BulkAction.ADD_TAG;
    }

    private static String tag(StoredChange change) {
        return Objects.requireNonNull(change.wish().tag());
    }
}
