package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rubriek.audience.importing.Sorted.Change;
import rubriek.shared.Json;

/**
 * Writes what rows tell of people who are there. Each person's row goes first and only at the version that was looked at, so that
 * nothing is written over what they did in the meantime. In the caller's transaction.
 */
@ApplicationScoped
class Changes {

    private static final String PERSON =
            "update subscriber set name = ?, attributes = ?, version = version + 1, updated_at = ?, worded = false where id = ? and version = ?";
    private static final String CONFIRM =
            "update subscription set status = 'confirmed', confirmed_at = ?, reconfirm_asked_at = null, version = version + 1"
                    + " where id = ? and status = 'unconfirmed'";
    private static final String MEMORY =
            "import_id, subscriber_id, subscription_id, confirmed, name_before, name_after,"
                    + " attributes_before, attributes_after, tags_added";

    private final Sql sql;
    private final Bulk bulk;
    private final Additions additions;
    private final Clock clock;

    Changes(Sql sql, Bulk bulk, Additions additions, Clock clock) {
        this.sql = sql;
        this.bulk = bulk;
        this.additions = additions;
        this.clock = clock;
    }

    /** @throws Overtaken when one of them changed since they were looked at */
    void newcomers(StoredImport file, List<Change> changes) {
        update(changes);
        additions.join(
                file,
                changes.stream()
                        .map(c -> new Additions.Joining(c.row(), c.person().id(), c.fields()))
                        .toList());
        remember(file, changes.stream().filter(Change::tellsMore).toList());
    }

    /** @throws Overtaken when one of them changed since they were looked at */
    void changed(StoredImport file, List<Change> changes) {
        update(changes);
        var confirmed = changes.stream().filter(Change::confirms).toList();
        batch(
                CONFIRM,
                confirmed.stream()
                        .map(c -> new @Nullable Object[] {
                            c.row().proof().at(), c.person().subscription()
                        })
                        .toList());
        additions.record(
                file,
                changes.stream()
                        .map(c -> new Additions.Recorded(
                                c.row(), Objects.requireNonNull(c.person().subscription()), c.confirms(), c.fields()))
                        .toList());
        remember(file, changes);
    }

    private void update(List<Change> changes) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var people = new ArrayList<@Nullable Object[]>();
        var tags = new ArrayList<@Nullable Object[]>();
        for (var change : changes) {
            var person = change.person();
            people.add(new @Nullable Object[] {change.name(), change.attributes(), now, person.id(), person.version()});
            change.newTags().forEach(tag -> tags.add(new @Nullable Object[] {person.id(), tag}));
        }
        batch(PERSON, people);
        bulk.insert("subscriber_tag", "subscriber_id, tag", tags);
    }

    private void remember(StoredImport file, List<Change> changes) {
        bulk.insert(
                "subscriber_import_change",
                MEMORY,
                changes.stream().map(change -> memory(file, change)).toList());
    }

    private static @Nullable Object[] memory(StoredImport file, Change change) {
        var person = change.person();
        return new @Nullable Object[] {
            file.id(),
            person.id(),
            Objects.requireNonNullElse(person.subscription(), file.id()),
            change.confirms(),
            person.name(),
            change.name(),
            person.attributes(),
            change.attributes(),
            change.newTags().isEmpty() ? null : Json.write(new TreeSet<>(change.newTags()))
        };
    }

    /** The same statement once for each row, in one round trip; each must find what it is about. */
    private void batch(String statement, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) return;
        sql.with(connection -> {
            try (var update = connection.prepareStatement(statement)) {
                for (var row : rows) {
                    Sql.fill(connection, update, row);
                    update.addBatch();
                }
                for (var changed : update.executeBatch()) if (changed == 0) throw new Overtaken();
            }
        });
    }
}
