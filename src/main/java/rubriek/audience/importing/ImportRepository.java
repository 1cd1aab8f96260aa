package rubriek.audience.importing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.importing.StoredImport.Tally;
import rubriek.shared.Json;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Sorting;

/** Imports, the parts of their files, and the rows that were not taken. A change that finds another state than it counts on changes nothing. */
@ApplicationScoped
@Transactional
class ImportRepository {

    /** Small enough for both databases to keep beside the row. */
    static final int PART = 256 * 1024;

    /** So many parts of each of several files are deleted in one transaction. */
    private static final int AT_ONCE = 4;

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<List<ColumnView>> COLUMNS = new TypeReference<>() {};
    private static final String ALL = "select * from subscriber_import ";
    private static final Sorting NEWEST_FIRST = Sorting.down(ImportSort.CREATED_AT);

    private final SkippedRows skipped;
    private final Sql sql;

    ImportRepository(SkippedRows skipped, Sql sql) {
        this.skipped = skipped;
        this.sql = sql;
    }

    void begin(UUID id, NewImport made, Instant now) {
        sql.update(
                "insert into subscriber_import (id, kind, list_id, format, delimiter, state, dry_run, choices, columns, octets, read_octets,"
                        + " done, added, changed, unchanged, skipped, suppressed, created_at, created_by)"
                        + " values (?, ?, ?, ?, ?, 'receiving', ?, ?, '[]', 0, 0, 0, 0, 0, 0, 0, 0, ?, ?)",
                id,
                made.kind().word(),
                made.list(),
                made.reading().format().word(),
                made.reading().delimiter(),
                made.reading().dryRun(),
                Json.write(made.choices()),
                now,
                made.by());
    }

    void part(UUID id, int place, byte[] octets) {
        sql.update("insert into subscriber_import_part (import_id, place, octets) values (?, ?, ?)", id, place, octets);
    }

    Optional<byte[]> part(UUID id, int place) {
        return sql
                .list(
                        "select octets from subscriber_import_part where import_id = ? and place = ?",
                        row -> row.getBytes(1),
                        id,
                        place)
                .stream()
                .findFirst();
    }

    boolean hasFile(UUID id) {
        return part(id, 0).isPresent();
    }

    void received(UUID id, long octets, @Nullable String charset) {
        sql.update("update subscriber_import set octets = ?, charset = ? where id = ?", octets, charset, id);
    }

    /** The file is whole and makes sense: it waits for its turn. */
    void queue(UUID id, List<ColumnView> columns, @Nullable String delimiter) {
        sql.update(
                "update subscriber_import set state = 'waiting', columns = ?, delimiter = ? where id = ?",
                Json.write(columns),
                delimiter,
                id);
    }

    /** Nothing that came in whole meanwhile. */
    void discard(UUID id) {
        sql.update("delete from subscriber_import where id = ? and state = 'receiving'", id);
    }

    StoredImport withId(UUID id) {
        return sql.list(ALL + "where id = ? and state <> 'receiving'", ImportRepository::read, id).stream()
                .findFirst()
                .orElseThrow(() -> new Missing("import", id));
    }

    /** While its file still comes in, too. */
    StoredImport raw(UUID id) {
        return sql.list(ALL + "where id = ?", ImportRepository::read, id).get(0);
    }

    /** Those of people that came on the list, the newest first unless the request says otherwise. */
    List<StoredImport> of(UUID list, PageRequest page) {
        return sql.list(
                ALL
                        + "where list_id = ? and kind = 'subscribers' and state <> 'receiving'"
                        + page.orderBy(NEWEST_FIRST) + " limit ? offset ?",
                ImportRepository::read,
                list,
                page.size(),
                page.offset());
    }

    long count(UUID list) {
        return sql.list(
                        "select count(*) from subscriber_import where list_id = ? and kind = 'subscribers' and state <> 'receiving'",
                        row -> row.getLong(1),
                        list)
                .get(0);
    }

    /** Those of suppressions, the newest first unless the request says otherwise. */
    List<StoredImport> ofSuppressions(PageRequest page) {
        return sql.list(
                ALL
                        + "where kind = 'suppressions' and state <> 'receiving'"
                        + page.orderBy(NEWEST_FIRST) + " limit ? offset ?",
                ImportRepository::read,
                page.size(),
                page.offset());
    }

    long countOfSuppressions() {
        return sql.list(
                        "select count(*) from subscriber_import where kind = 'suppressions' and state <> 'receiving'",
                        row -> row.getLong(1))
                .get(0);
    }

    /** The next to be worked on: one that was begun before one that waits. */
    Optional<UUID> due() {
        return sql
                .list(
                        "select id from subscriber_import where state in ('running', 'undoing', 'waiting')"
                                + " order by case state when 'waiting' then 1 else 0 end, created_at, id limit 1",
                        row -> row.getObject(1, UUID.class))
                .stream()
                .findFirst();
    }

    void started(UUID id, Instant now) {
        sql.update(
                "update subscriber_import set state = 'running', started_at = coalesce(started_at, ?) where id = ? and state = 'waiting'",
                now,
                id);
    }

    /** Its end; its file is {@link ImportFiles dropped} after it, unless it was a dry run that may be carried out. @return whether it ran */
    boolean end(UUID id, ImportState how, @Nullable String fault, Instant now) {
        var ended = sql.update(
                "update subscriber_import set state = ?, fault = ?, finished_at = ? where id = ? and state in ('waiting', 'running', 'undoing')",
                how.word(),
                fault,
                now,
                id);
        return ended > 0;
    }

    /** @return whether it was still going on */
    boolean cancel(UUID id, Instant now) {
        var going = sql.list(
                "select id from subscriber_import where id = ? and state in ('waiting', 'running') for update",
                row -> row.getObject(1),
                id);
        return !going.isEmpty() && end(id, ImportState.CANCELLED, null, now);
    }

    /** Ends the dry runs that have not ended, and deletes the files of all; of large ones the beginning, and the rest is useless then. */
    void dropRehearsals(Instant now) {
        sql.update(
                "update subscriber_import set state = 'cancelled', finished_at = ? where dry_run and state in ('waiting', 'running')",
                now);
        sql.update(
                "delete from subscriber_import_part where place < ? and import_id in"
                        + " (select id from subscriber_import where dry_run and state in ('finished', 'cancelled'))",
                AT_ONCE);
    }

    /** A dry run becomes the import itself, from the first row on. @return whether it was one that had finished */
    boolean carryOut(UUID id) {
        var begun = sql.update(
                "update subscriber_import set columns = case when format = ? then '[]' else columns end,"
                        + " state = 'waiting', dry_run = false, done = 0, read_octets = 0, added = 0, changed = 0,"
                        + " unchanged = 0, skipped = 0, suppressed = 0, started_at = null, finished_at = null"
                        + " where id = ? and dry_run and state = 'finished'",
                FileFormat.JSON_LINES.word(),
                id);
        if (begun > 0) sql.update("delete from subscriber_import_skip where import_id = ?", id);
        return begun > 0;
    }

    boolean undo(UUID id, String by) {
        return sql.update(
                        "update subscriber_import set state = 'undoing', undone_by = ? where id = ? and not dry_run"
                                + " and state in ('finished', 'cancelled', 'failed')",
                        by,
                        id)
                > 0;
    }

    /** In the order of the file. */
    List<Batch.Skip> skips(UUID id, long behind, int most) {
        return skipped.of(id, behind, most);
    }

    /** Uploads that broke off. */
    List<UUID> brokenOff(Instant before) {
        return sql.list(
                "select id from subscriber_import where state = 'receiving' and created_at < ?",
                row -> row.getObject(1, UUID.class),
                before);
    }

    /** Files nobody carried out lose their beginning, and what can no longer be undone goes. @return how many rows went */
    int forget(Instant filesBefore, Instant undoBefore) {
        return sql.update(
                        "delete from subscriber_import_part where place = 0 and import_id in"
                                + " (select id from subscriber_import where dry_run and state = 'finished' and finished_at < ?)",
                        filesBefore)
                + sql.update(
                        "delete from subscriber_import_change where import_id in"
                                + " (select id from subscriber_import where finished_at < ? and state <> 'undoing')",
                        undoBefore)
                + skipped.forget(filesBefore, undoBefore);
    }

    private static StoredImport read(ResultSet row) throws SQLException {
        return new StoredImport(
                row.getObject("id", UUID.class),
                ImportKind.byWord(row.getString("kind")),
                row.getObject("list_id", UUID.class),
                FileFormat.byWord(row.getString("format")),
                row.getString("charset"),
                row.getString("delimiter"),
                ImportState.byWord(row.getString("state")),
                row.getBoolean("dry_run"),
                Json.read(row.getString("choices"), Choices.class),
                columns(row.getString("columns")),
                row.getLong("octets"),
                row.getLong("read_octets"),
                row.getLong("done"),
                new Tally(
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("skipped"),
                        row.getInt("suppressed")),
                row.getString("fault"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                row.getString("created_by"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "finished_at"),
                row.getString("undone_by"),
                undone(row));
    }

    private static UndoneView undone(ResultSet row) throws SQLException {
        var stayed = new UndoneView.Stayed(
                row.getInt("undone_left"), row.getInt("undone_active"), row.getInt("undone_changed"));
        return new UndoneView(row.getInt("undone_removed"), row.getInt("undone_restored"), stayed, null);
    }

    private static List<ColumnView> columns(String json) {
        try {
            return MAPPER.readValue(json, COLUMNS);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
