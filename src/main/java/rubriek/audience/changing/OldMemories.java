package rubriek.audience.changing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.importing.Sql;
import rubriek.shared.Json;
import rubriek.shared.retention.Keeping;
import rubriek.shared.retention.RetentionRule;

/**
 * Of changes that can no longer be undone: whom they changed and what stood there before, and then whom they were about and which value
 * they gave. That there was one, by whom and of how many stays.
 */
@ApplicationScoped
@Transactional
class OldMemories implements RetentionRule {

    private static final int AT_A_TIME = 2_000;

    private static final String OVER = "finished_at < ? and state <> 'undoing'";

    /** The names of the fields that go; within a text their quotes would stand behind a backslash. */
    private static final String TELLS =
            " and (choices like '%\"filter\":%' or choices like '%\"ids\":%' or choices like '%\"value\":%')";

    private final Sql sql;
    private final BulkChangeSettings settings;

    OldMemories(Sql sql, BulkChangeSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "bulk-changes";
    }

    /** As long as a change can be undone. */
    @Override
    public Keeping kept() {
        return Keeping.of(settings.undoWithin());
    }

    @Override
    public long due(Instant before) {
        return count("bulk_change_memory where change_id in (select id from bulk_change where " + OVER + ")", before)
                + count("bulk_change where " + OVER + TELLS, before);
    }

    private long count(String what, Instant before) {
        return sql.list("select count(*) from " + what, row -> row.getLong(1), before)
                .get(0);
    }

    @Override
    public int remove(Instant before) {
        var oldest = sql.list(
                "select c.id from bulk_change c where " + OVER
                        + " and exists (select 1 from bulk_change_memory m where m.change_id = c.id) order by finished_at, id limit 1",
                row -> row.getObject(1, UUID.class),
                before);
        return oldest.isEmpty() ? bare(before) : forget(oldest.get(0));
    }

    private int forget(UUID change) {
        return sql.update(
                "delete from bulk_change_memory where change_id = ? and subscriber_id in"
                        + " (select subscriber_id from bulk_change_memory where change_id = ? order by change_id, subscriber_id limit "
                        + AT_A_TIME + ")",
                change,
                change);
    }

    private record Choices(UUID change, Wish wish) {}

    private int bare(Instant before) {
        var all = sql.list(
                "select id, choices from bulk_change where " + OVER + TELLS + " order by id limit " + AT_A_TIME
                        + " for update",
                row -> new Choices(row.getObject(1, UUID.class), Json.read(row.getString(2), Wish.class)),
                before);
        sql.batch(
                "update bulk_change set choices = ? where id = ?",
                all.stream()
                        .map(c -> new @Nullable Object[] {Json.write(c.wish().bare()), c.change()})
                        .toList());
        return all.size();
    }
}
