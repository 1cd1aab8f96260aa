package rubriek.audience.changing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.changing.StoredChange.Tally;
import rubriek.audience.importing.ImportState;
import rubriek.audience.importing.Sql;
import rubriek.shared.Json;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Sorting;

/** Changes of many people, and what they did to each. A change that finds another state than it counts on changes nothing. */
@ApplicationScoped
@Transactional
class ChangeRepository {

    private static final String ALL = "select * from bulk_change ";

    private final Sql sql;

    ChangeRepository(Sql sql) {
        this.sql = sql;
    }

    void begin(StoredChange made) {
        sql.update(
                "insert into bulk_change (id, list_id, action, choices, state, behind, people, changed, skipped, undone,"
                        + " created_at, created_by) values (?, ?, ?, ?, 'waiting', ?, 0, 0, 0, 0, ?, ?)",
                made.id(),
                made.list(),
                made.action().word(),
                Json.write(made.wish()),
                made.behind(),
                made.createdAt(),
                made.by());
    }

    StoredChange withId(UUID id) {
        return one(ALL + "where id = ?", id).orElseThrow(() -> new Missing("bulk-change", id));
    }

    /** Whoever works on it holds it until the transaction ends: no two instances do the same step. */
    Optional<StoredChange> locked(UUID id) {
        return one(ALL + "where id = ? for update", id);
    }

    private Optional<StoredChange> one(String select, UUID id) {
        return sql.list(select, ChangeRepository::read, id).stream().findFirst();
    }

    /** Newest first, unless the request says otherwise. */
    List<StoredChange> of(UUID list, PageRequest page) {
        return sql.list(
                ALL + "where list_id = ?" + page.orderBy(Sorting.down(BulkChangeSort.CREATED_AT)) + " limit ? offset ?",
                ChangeRepository::read,
                list,
                page.size(),
                page.offset());
    }

    long count(UUID list) {
        return sql.list("select count(*) from bulk_change where list_id = ?", row -> row.getLong(1), list)
                .get(0);
    }

    /** The next to be worked on, the longest waiting first. */
    Optional<UUID> due() {
        return sql
                .list(
                        "select id from bulk_change where state in ('waiting', 'running', 'undoing') order by created_at, id limit 1",
                        row -> row.getObject(1, UUID.class))
                .stream()
                .findFirst();
    }

    void started(UUID id, Instant now) {
        sql.update(
                "update bulk_change set state = 'running', started_at = coalesce(started_at, ?) where id = ? and state = 'waiting'",
                now,
                id);
    }

    void stands(UUID id, UUID behind, Tally tally) {
        sql.update(
                "update bulk_change set behind = ?, people = ?, changed = ?, skipped = ? where id = ?",
                behind,
                tally.people(),
                tally.changed(),
                tally.skipped(),
                id);
    }

    void undone(UUID id, int more) {
        sql.update("update bulk_change set undone = undone + ? where id = ?", more, id);
    }

    /** @return whether it was going on */
    boolean end(UUID id, ImportState how, @Nullable String fault, Instant now) {
        return sql.update(
                        "update bulk_change set state = ?, fault = ?, finished_at = ? where id = ? and state in ('waiting', 'running', 'undoing')",
                        how.word(),
                        fault,
                        now,
                        id)
                > 0;
    }

    /** @return whether it was still to go on */
    boolean cancel(UUID id, Instant now) {
        return sql.update(
                        "update bulk_change set state = 'cancelled', finished_at = ? where id = ? and state in ('waiting', 'running')",
                        now,
                        id)
                > 0;
    }

    boolean undo(UUID id, String by) {
        return sql.update(
                        "update bulk_change set state = 'undoing', undone_by = ? where id = ? and state in ('finished', 'cancelled', 'failed')",
                        by,
                        id)
                > 0;
    }

    void remember(UUID id, List<Memory> some) {
        sql.batch(
                "insert into bulk_change_memory (change_id, subscriber_id, subscription_id, at, stood_before, left_before)"
                        + " values (?, ?, ?, ?, ?, ?)",
                some.stream()
                        .map(m -> new @Nullable Object[] {
                            id, m.person(), m.subscription(), m.at(), m.before(), m.leftBefore()
                        })
                        .toList());
    }

    List<Memory> memories(UUID id, int most) {
        return sql.list(
                "select * from bulk_change_memory where change_id = ? order by change_id, subscriber_id limit ?",
                ChangeRepository::memory,
                id,
                most);
    }

    /** What it still remembers of these people. */
    List<Memory> memories(UUID id, List<UUID> people) {
        return sql.list(
                "select * from bulk_change_memory where change_id = ? and subscriber_id = any(?) order by subscriber_id",
                ChangeRepository::memory,
                id,
                people);
    }

    private static Memory memory(ResultSet row) throws SQLException {
        return new Memory(
                row.getObject("subscriber_id", UUID.class),
                row.getObject("subscription_id", UUID.class),
                Objects.requireNonNull(Sql.instant(row, "at")),
                row.getString("stood_before"),
                Sql.instant(row, "left_before"));
    }

    void forget(UUID id, List<UUID> people) {
        sql.update("delete from bulk_change_memory where change_id = ? and subscriber_id = any(?)", id, people);
    }

    private static StoredChange read(ResultSet row) throws SQLException {
        return new StoredChange(
                row.getObject("id", UUID.class),
                row.getObject("list_id", UUID.class),
                BulkAction.byWord(row.getString("action")),
                Json.read(row.getString("choices"), Wish.class),
                ImportState.byWord(row.getString("state")),
                row.getObject("behind", UUID.class),
                new Tally(row.getInt("people"), row.getInt("changed"), row.getInt("skipped"), row.getInt("undone")),
                row.getString("fault"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                row.getString("created_by"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "finished_at"),
                row.getString("undone_by"));
    }
}
