package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import rubriek.shared.Json;

/**
 * Writes one batch and how far the import is, in one transaction: after a crash either both are there or neither, and no row is taken
 * twice. A dry run does the same without the people.
 */
@ApplicationScoped
class BatchWriter {

    private static final String COUNTED =
            "update subscriber_import set done = ?, read_octets = ?, added = added + ?, changed = changed + ?,"
                    + " unchanged = unchanged + ?, skipped = skipped + ?, suppressed = suppressed + ? where id = ? and state = 'running' and done = ?";

    private final Lane lane;
    private final Lookup lookup;
    private final Additions additions;
    private final Changes changes;
    private final Silences silences;
    private final Sql sql;

    BatchWriter(Lane lane, Lookup lookup, Additions additions, Changes changes, Silences silences, Sql sql) {
        this.lane = lane;
        this.lookup = lookup;
        this.additions = additions;
        this.changes = changes;
        this.silences = silences;
        this.sql = sql;
    }

    /**
     * Nothing is written yet, but the import is worked on.
     *
     * @throws Stopped when another instance went on with it
     */
    void stay() {
        lane.mustBeOurs();
    }

    /**
     * What a batch finds in force already is wanted by its file too. Before {@link #write} and in a transaction of its own: whoever silences or
     * forgets several addresses takes them in the order of their hashes, and what is in force and what is new could be locked in that order
     * one by one only (decision 250). Again, it changes nothing.
     */
    @Transactional
    void share(StoredImport file, Batch batch) {
        if (file.dryRun() || batch.silences.isEmpty()) return;
        lane.mustBeOurs();
        silences.share(file, batch.silences);
    }

    /**
     * @param before records that must have been committed so far
     * @throws Stopped when it was cancelled, or another instance went on with it
     * @throws Overtaken when it must be tried again
     */
    @Transactional
    void write(StoredImport file, long before, Batch batch) {
        lane.mustBeOurs();
        if (file.kind() == ImportKind.SUPPRESSIONS) silence(file, before, batch);
        else people(file, before, batch);
    }

    private void silence(StoredImport file, long before, Batch batch) {
        var fresh = silences.fresh(file, batch.silences);
        var standing = batch.silences.size() - fresh.size();
        count(file, before, batch, new StoredImport.Tally(fresh.size(), 0, standing, batch.skips.size(), 0));
        if (!file.dryRun()) silences.put(file, fresh);
        additions.skipped(file, batch.skips);
    }

    private void people(StoredImport file, long before, Batch batch) {
        if (!file.dryRun()) lookup.lock(batch.people);
        var known = lookup.known(batch.people, file.onto());
        var silent = lookup.suppressed(
                batch.people, file.onto()); // behind it: whoever is erased in between is in one of the two
        var sorted = new Sorted(batch, known, silent, lookup.moved(batch.people, file.onto()));
        count(file, before, batch, sorted.tally());
        if (!file.dryRun()) {
            additions.strangers(file, sorted.strangers);
            changes.newcomers(file, sorted.newcomers);
            changes.changed(file, sorted.changed);
        }
        additions.skipped(file, sorted.skips);
    }

    private void count(StoredImport file, long before, Batch batch, StoredImport.Tally tally) {
        var counted = sql.update(
                COUNTED,
                batch.done,
                batch.octets,
                tally.added(),
                tally.changed(),
                tally.unchanged(),
                tally.skipped(),
                tally.suppressed(),
                file.id(),
                before);
        if (counted == 0) throw new Stopped();
        if (batch.unused.isEmpty()) return;
        var names = batch.unused.stream().map(ColumnView::passedOver).toList();
        sql.update("update subscriber_import set columns = ? where id = ?", Json.write(names), file.id());
    }
}
