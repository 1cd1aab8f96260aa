package rubriek.audience.importing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.Crowds;
import rubriek.audience.Details;
import rubriek.audience.search.WordIndex;
import rubriek.shared.Json;

/**
 * Steps of an undo. Whoever was new to the list and has done nothing themselves since goes; whoever has but asked for the list since is asked, as if
 * they had not been on it; whoever left stays left; what was changed returns to what it was unless it was changed again. Since is behind the
 * import's own line in the ledger. Everybody is locked first (decision 42), and every step stands in the ledger.
 */
@ApplicationScoped
@Transactional
class UndoneBatches {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> TAGS = new TypeReference<>() {};

    private static final String SINCE =
            "(select 1 from consent c where c.subscription_id = s.id and c.who = 'subscriber' and c.action in (%s) and c.id >"
                    + " coalesce((select min(o.id) from consent o where o.subscription_id = s.id and o.action = 'imported'"
                    + " and o.how like ?), 0))";

    /** To look at one's data, or to correct it, is no consent (G-01); to stay for later is one. */
    private static final String BY_OTHERS_ALONE = "s.status = 'confirmed' and not exists "
            + SINCE.formatted("'confirmed', 'resubscribed', 'reconfirmed', 'paused', 'resumed'");

    private static final String UNASKED = BY_OTHERS_ALONE + " and not exists " + SINCE.formatted("'asked'");
    private static final String ASKED = BY_OTHERS_ALONE + " and exists " + SINCE.formatted("'asked'");

    private static final String LINE =
            "insert into consent (subscription_id, list_id, key_hash, action, at, recorded_at, who, how, fields)"
                    + " select s.id, s.list_id, p.key_hash, 'import-undone', ?, ?, ?, ?, cast(? as varchar)"
                    + " from subscription s join subscriber p on p.id = s.subscriber_id where s.id = any(?)";

    private final Sql sql;
    private final Lane lane;
    private final WordIndex index;
    private final Crowds crowds;
    private final Clock clock;

    UndoneBatches(Sql sql, Lane lane, WordIndex index, Crowds crowds, Clock clock) {
        this.sql = sql;
        this.lane = lane;
        this.index = index;
        this.crowds = crowds;
        this.clock = clock;
    }

    /** What was changed of one person. */
    private record Memory(
            UUID person,
            UUID subscription,
            boolean confirmed,
            @Nullable String nameBefore,
            @Nullable String nameAfter,
            @Nullable String attributesBefore,
            @Nullable String attributesAfter,
            @Nullable String tagsAdded) {

        /** What the import made of it, or what was before; each of the three by itself. */
        Details details(boolean name, boolean attributes, boolean tags) {
            return new Details(
                    name ? nameBefore : nameAfter,
                    null,
                    Sorted.Change.read(attributes ? attributesBefore : attributesAfter),
                    tags || tagsAdded == null ? Set.of() : Set.of(tagsAdded));
        }
    }

    /** A subscription that the import made. */
    private record Made(UUID subscription, UUID person) {}

    /** @return whether there may be more */
    boolean restore(StoredImport file, int most) {
        lane.mustBeOurs();
        var some = sql.list(
                "select * from subscriber_import_change where import_id = ? order by import_id, subscriber_id limit ?",
                row -> new Memory(
                        row.getObject("subscriber_id", UUID.class),
                        row.getObject("subscription_id", UUID.class),
                        row.getBoolean("confirmed"),
                        row.getString("name_before"),
                        row.getString("name_after"),
                        row.getString("attributes_before"),
                        row.getString("attributes_after"),
                        row.getString("tags_added")),
                file.id(),
                most);
        lock(some.stream().map(Memory::person).toList());
        var whole = 0;
        for (var memory : some) if (restore(file, memory)) whole++;
        sql.update(
                "update subscriber_import set undone_restored = undone_restored + ?, undone_changed = undone_changed + ? where id = ?",
                whole,
                some.size() - whole,
                file.id());
        return some.size() == most;
    }

    /** @return whether all of it became what it was */
    private boolean restore(StoredImport file, Memory memory) {
        var name = put("name", memory, memory.nameBefore(), memory.nameAfter());
        var attributes = put("attributes", memory, memory.attributesBefore(), memory.attributesAfter());
        var back = memory.details(name, attributes, untag(memory));
        var asked = !memory.confirmed() || askAgain(file, memory.subscription());
        record(file, List.of(memory.subscription()), back.changedFrom(memory.details(false, false, false)));
        touch(List.of(memory.person()));
        sql.update(
                "delete from subscriber_import_change where import_id = ? and subscriber_id = ?",
                file.id(),
                memory.person());
        return name && attributes && asked;
    }

    /** @return whether any of the tags was still there */
    private boolean untag(Memory memory) {
        return memory.tagsAdded() != null
                && sql.update(
                                "delete from subscriber_tag where subscriber_id = ? and tag = any(?)",
                                memory.person(),
                                tags(memory.tagsAdded()))
                        > 0;
    }

    /** @return whether they wait for their mailbox, as before the import */
    private boolean askAgain(StoredImport file, UUID subscription) {
        if (!askInstead(file, List.of(subscription)).isEmpty()) return true;
        return sql.update(
                        "update subscription s set status = 'unconfirmed', confirmed_at = null, version = version + 1 where s.id = ? and "
                                + UNASKED,
                        subscription,
                        line(file),
                        line(file))
                > 0;
    }

    /** @return those of them who have but asked for the list since */
    private List<UUID> askInstead(StoredImport file, List<UUID> subscriptions) {
        var asked = sql.list(
                "select s.id from subscription s where s.id = any(?) and " + ASKED,
                row -> row.getObject(1, UUID.class),
                subscriptions,
                line(file),
                line(file));
        crowds.askInstead(asked, now());
        return asked;
    }

    /** How the ledger names the rows of a file. */
    private static String line(StoredImport file) {
        return "%import " + file.id() + ", line %";
    }

    /**
     * @param column a fixed word
     * @return whether it is as it was
     */
    private boolean put(String column, Memory memory, @Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) return true;
        return sql.update(
                        "update subscriber set " + column + " = ? where id = ? and coalesce(" + column
                                + ", '') = coalesce(?, '')",
                        before,
                        memory.person(),
                        after)
                > 0;
    }

    /** @return the last one that was looked at; null when there is none behind it */
    @Nullable
    UUID takeOff(StoredImport file, UUID behind, int most) {
        lane.mustBeOurs();
        var some = made(file, behind, most);
        if (some.isEmpty()) return null;
        lock(some.stream().map(Made::person).toList());
        var ids = some.stream().map(Made::subscription).toList();
        var asked = askInstead(file, ids);
        record(file, asked, List.of());
        touch(some.stream()
                .filter(made -> asked.contains(made.subscription()))
                .map(Made::person)
                .toList());
        var going = sql.list(
                "select s.id, s.subscriber_id from subscription s where s.id = any(?) and " + UNASKED,
                row -> new Made(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                ids,
                line(file),
                line(file));
        takeOff(file, going);
        count(file, ids, going.size());
        return some.get(some.size() - 1).subscription();
    }

    /** Those who stay are looked at once more after a crash. */
    void countAnew(StoredImport file) {
        sql.update("update subscriber_import set undone_left = 0, undone_active = 0 where id = ?", file.id());
    }

    /** @param ids those that were looked at, of whom so many went */
    private void count(StoredImport file, List<UUID> ids, int went) {
        var left = sql.list(
                        "select count(*) from subscription where id = any(?) and status = 'unsubscribed'",
                        row -> row.getInt(1),
                        ids)
                .get(0);
        sql.update(
                "update subscriber_import set undone_removed = undone_removed + ?, undone_left = undone_left + ?,"
                        + " undone_active = undone_active + ? where id = ?",
                went,
                left,
                ids.size() - went - left,
                file.id());
    }

    /** In the order of the key: no other index is to lead the planner away from it. */
    private List<Made> made(StoredImport file, UUID behind, int most) {
        return sql.list(
                "select id, subscriber_id from subscription where import_id = ? and id > ? order by id limit ?",
                row -> new Made(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                file.id(),
                behind,
                most);
    }

    private void takeOff(StoredImport file, List<Made> going) {
        if (going.isEmpty()) return;
        var subscriptions = going.stream().map(Made::subscription).toList();
        var people = going.stream().map(Made::person).toList();
        record(file, subscriptions, List.of());
        sql.update("delete from subscription where id = any(?)", subscriptions);
        sql.update(
                "delete from subscriber where id = any(?)"
                        + " and not exists (select 1 from subscription s where s.subscriber_id = subscriber.id)",
                people); // whoever brought them: a person is kept for the lists they are or were on
        index.forgetGone(people);
        touch(people);
    }

    private void lock(List<UUID> people) {
        if (!people.isEmpty())
            sql.list(
                    "select id from subscriber where id = any(?) order by id for update",
                    row -> row.getObject(1),
                    people);
    }

    private void touch(List<UUID> people) {
        if (people.isEmpty()) return;
        sql.update(
                "update subscriber set version = version + 1, updated_at = ?, worded = false where id = any(?)",
                now(),
                people);
    }

    /** @param fields of theirs that are what they were, by name */
    private void record(StoredImport file, List<UUID> subscriptions, List<String> fields) {
        if (subscriptions.isEmpty()) return;
        var by = Objects.requireNonNullElse(file.undoneBy(), file.by());
        var told = fields.isEmpty() ? null : Json.write(fields);
        sql.update(LINE, now(), now(), by, "import " + file.id() + " undone", told, subscriptions);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static List<String> tags(String json) {
        try {
            return JSON.readValue(json, TAGS);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
