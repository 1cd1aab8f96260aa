package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.audience.Crowds.Doing;
import rubriek.audience.SuppressionSteps;
import rubriek.audience.Suppressions;
import rubriek.shared.EmailAddress;

/** Puts addresses of a file into silence, and takes that back. An address that is silent already stays so, for its first reason. */
@ApplicationScoped
class Silences {

    private static final String COLUMNS =
            "id, key_hash, email, list_id, standing, reason, detail, since, created_by, import_id";

    private final Sql sql;
    private final Bulk bulk;
    private final Lane lane;
    private final Lookup lookup;
    private final SuppressionSteps steps;
    private final Clock clock;
    private final Ids ids;

    Silences(Sql sql, Bulk bulk, Lane lane, Lookup lookup, SuppressionSteps steps, Clock clock) {
        this.sql = sql;
        this.bulk = bulk;
        this.lane = lane;
        this.lookup = lookup;
        this.steps = steps;
        this.clock = clock;
        ids = new Ids(clock);
    }

    /**
     * Those of them that are not in force yet. In the caller's transaction.
     *
     * @throws Overtaken when one came in force since {@link #share}, by what may be taken back as a set; not of a dry run
     */
    List<Silence> fresh(StoredImport file, List<Silence> all) {
        if (all.isEmpty()) return List.of();
        var keys = all.stream().map(s -> standing(file, s)).toList();
        var standing = new HashSet<String>();
        var shared = sql.list(
                "select standing, case when import_id <> ? or dispatch_id is not null then 1 else 0 end"
                        + " from suppression where standing = any(?)",
                row -> {
                    standing.add(row.getString(1));
                    return row.getInt(2) == 0;
                },
                file.id(),
                keys);
        if (!file.dryRun() && shared.contains(false)) throw new Overtaken();
        return all.stream()
                .filter(s -> !standing.contains(standing(file, s)))
                .sorted(Comparator.comparing(Silence::hash))
                .toList();
    }

    /**
     * What stands already is wanted by this file too: it is not lifted when the file that brought it is taken back, or the refusals of a
     * dispatch.
     */
    void share(StoredImport file, List<Silence> all) {
        var keys = all.stream().map(s -> standing(file, s)).toList();
        var others = locked("standing = any(?) and (import_id <> ? or dispatch_id is not null)", keys, file.id());
        if (!others.isEmpty())
            sql.update("update suppression set import_id = null, dispatch_id = null where id = any(?)", others);
    }

    /** In the order of their hashes, with which what makes one the only one in force begins. @return their ids */
    private List<UUID> locked(String which, Object... values) {
        return sql.list(
                "select id from suppression where " + which + " order by standing for update",
                row -> row.getObject(1, UUID.class),
                values);
    }

    /** In the caller's transaction. Of whom we erased, nothing is kept that could name them (decision 43). */
    void put(StoredImport file, List<Silence> fresh) {
        if (fresh.isEmpty()) return;
        var hashes = fresh.stream().map(Silence::hash).toList();
        // Whoever erases one of them has locked them, and is seen once that is over; or waits for us, and then forgets
        // our rows too. That is why nobody is locked once a row is.
        var addresses = fresh.stream().map(s -> new EmailAddress(s.email())).toList();
        lookup.lockHolders(addresses.stream().map(EmailAddress::key).toList(), hashes);
        var erased = texts(
                "select key_hash from suppression where key_hash = any(?) and list_id is null and email is null"
                        + " and lifted_at is null",
                hashes);
        var rows = new ArrayList<@Nullable Object[]>(fresh.size());
        var made = new ArrayList<UUID>(fresh.size());
        for (var silence : fresh) {
            var nameless = erased.contains(silence.hash());
            var id = ids.next();
            made.add(id);
            rows.add(new @Nullable Object[] {
                id,
                silence.hash(),
                nameless ? null : silence.email(),
                file.list(),
                standing(file, silence),
                silence.reason().word(),
                nameless ? null : silence.detail(),
                silence.since(),
                file.by(),
                file.id()
            });
        }
        bulk.insert("suppression", COLUMNS, rows);
        steps.silenced(made, addresses, new Doing(file.by(), "import " + file.id(), now()));
    }

    /**
     * Lifts some of what a file put in force, with that as the reason. What somebody else wants too by the time that it is reached stays.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean lift(StoredImport file, int most) {
        lane.mustBeOurs();
        var some = sql.list(
                "select id, email, standing from suppression where import_id = ? and lifted_at is null order by import_id, id limit ?",
                row -> new Standing(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                file.id(),
                most);
        if (some.isEmpty()) return false;
        lift(file, some);
        return some.size() == most;
    }

    /** @param email null once its person was erased */
    private record Standing(UUID id, @Nullable String email, String standing) {}

    private void lift(StoredImport file, List<Standing> some) {
        var ids = some.stream().map(Standing::id).toList();
        locked("standing = any(?)", some.stream().map(Standing::standing).toList());
        var now = now();
        var lifted = sql.update(
                "update suppression set standing = null, lifted_at = ?, lifted_why = ?"
                        + " where id = any(?) and import_id = ? and lifted_at is null",
                now,
                "import " + file.id() + " undone by " + file.undoneBy(),
                ids,
                file.id());
        var addresses = some.stream()
                .flatMap(s -> Stream.ofNullable(s.email()))
                .map(EmailAddress::new)
                .toList();
        var by = Objects.requireNonNullElse(file.undoneBy(), file.by());
        steps.lifted(ids, addresses, new Doing(by, "import " + file.id() + " undone", now));
        sql.update("update subscriber_import set undone_removed = undone_removed + ? where id = ?", lifted, file.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String standing(StoredImport file, Silence silence) {
        return Suppressions.standing(silence.hash(), file.list());
    }

    private Set<String> texts(String select, List<String> keys) {
        return new HashSet<>(sql.list(select, row -> row.getString(1), keys));
    }
}
