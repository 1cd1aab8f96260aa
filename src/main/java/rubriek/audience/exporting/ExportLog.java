package rubriek.audience.exporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import rubriek.audience.Lists;
import rubriek.audience.importing.Sql;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Sorting;

/** Which files of people left (G-05). A line a file: a million lines in the ledger would tell no more. */
@ApplicationScoped
@Transactional
public class ExportLog {

    private final Sql sql;
    private final Lists lists;
    private final Clock clock;

    ExportLog(Sql sql, Lists lists, Clock clock) {
        this.sql = sql;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Before the first person leaves.
     *
     * @param form {@code csv} or {@code jsonl}
     * @param by whose doing it is
     */
    public UUID begin(Portion portion, String form, String by) {
        var filter = portion.filter();
        var id = UUID.randomUUID();
        sql.update(
                "insert into subscriber_export (id, list_id, form, searched, status, tag, reconfirm_asked, segment, whole, created_at, created_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?)",
                id,
                portion.list(),
                form,
                filter.q() != null && !filter.q().isBlank(),
                filter.status() == null ? null : filter.status().word(),
                filter.tag(),
                filter.reconfirmAsked(),
                portion.segment(),
                now(),
                by);
        return id;
    }

    /** @param whole whether all of them left, or whoever asked went away */
    public void end(UUID id, int people, boolean whole) {
        sql.update(
                "update subscriber_export set people = ?, whole = ?, finished_at = ? where id = ?",
                people,
                whole,
                now(),
                id);
    }

    /** The newest first, unless the request says otherwise. */
    public Page<ExportView> of(String list, PageRequest page) {
        var target = lists.get(list);
        var views = sql.list(
                "select * from subscriber_export where list_id = ?" + page.orderBy(Sorting.down(ExportSort.CREATED_AT))
                        + " limit ? offset ?",
                row -> read(row, target.slug()),
                target.id(),
                page.size(),
                page.offset());
        var total = sql.list(
                "select count(*) from subscriber_export where list_id = ?", row -> row.getLong(1), target.id());
        return Page.of(views, page, total.get(0));
    }

    private static ExportView read(ResultSet row, String list) throws SQLException {
        return new ExportView(
                row.getObject("id", UUID.class),
                list,
                row.getString("form"),
                row.getBoolean("searched"),
                row.getString("status"),
                row.getString("tag"),
                row.getObject("reconfirm_asked", Boolean.class),
                row.getString("segment"),
                row.getObject("people", Integer.class),
                row.getBoolean("whole"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                row.getString("created_by"),
                Sql.instant(row, "finished_at"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
