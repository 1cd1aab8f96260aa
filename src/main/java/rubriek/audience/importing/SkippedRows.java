package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.Forgetting;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeyedHash;
import rubriek.shared.NamedAddresses;

/**
 * The rows that were not taken: where, why, and the address as it was written, so that somebody can be told. The address goes with its
 * person, is not kept of whom was erased before, and goes in time in any case (docs/decisions/0221).
 */
@ApplicationScoped
@Transactional
class SkippedRows implements Forgetting {

    /** Characters of the longest text that is kept; a longer one is no address. */
    static final int LONGEST = 320;

    private static final String TABLE = "subscriber_import_skip";

    /** In place of a hash: the text is no address, may name anybody, and goes when anybody is erased. */
    private static final String UNREAD = "unread";

    private static final String NO_ADDRESS = "update " + TABLE + " set email = null, email_hash = null where ";

    /** Of whom we erased, nothing is kept that could name them (decision 43). */
    private static final String ERASED =
            "select key_hash from suppression where list_id is null and email is null and lifted_at is null";

    private final Sql sql;
    private final Bulk bulk;
    private final KeyedHash hash;

    SkippedRows(Sql sql, Bulk bulk, KeyedHash hash) {
        this.sql = sql;
        this.bulk = bulk;
        this.hash = hash;
    }

    /**
     * @param hash of the mailbox; {@link #UNREAD} when the text is none
     * @param named hashes of all addresses that stand in it
     */
    private record Written(
            Batch.Skip skip,
            @Nullable String email,
            @Nullable String hash,
            List<String> named) {

        static Written without(Batch.Skip skip) {
            return new Written(skip, null, null, List.of());
        }
    }

    void write(UUID id, List<Batch.Skip> skips) {
        var rows = skips.stream().map(this::written).toList();
        var erased = erased(rows);
        bulk.insert(
                TABLE,
                "import_id, line, reason, field, until_line, email, email_hash",
                rows.stream()
                        .map(row -> Collections.disjoint(row.named(), erased) ? row : Written.without(row.skip()))
                        .map(row -> cells(id, row))
                        .toList());
    }

    private Written written(Batch.Skip skip) {
        var text = skip.email() == null
                ? ""
                : skip.email().replaceAll("\\p{Cntrl}", " ").strip(); // a NUL, which JSON can write, PostgreSQL refuses
        if (text.isEmpty() || text.length() > LONGEST || skip.reason() == SkipReason.ERASED)
            return Written.without(skip);
        var mailbox = EmailAddress.parse(text).map(hash::of);
        var named = mailbox.map(List::of).orElseGet(() -> named(text));
        return new Written(skip, text, mailbox.orElse(UNREAD), named);
    }

    private List<String> named(String text) {
        return NamedAddresses.in(text).stream().map(hash::of).toList();
    }

    private Set<String> erased(List<Written> rows) {
        var hashes = rows.stream().flatMap(row -> row.named().stream()).toList();
        if (hashes.isEmpty()) return Set.of();
        return new HashSet<>(sql.list(ERASED + " and key_hash = any(?)", row -> row.getString(1), hashes));
    }

    private static @Nullable Object[] cells(UUID id, Written row) {
        var skip = row.skip();
        return new @Nullable Object[] {
            id, skip.line(), skip.reason().word(), skip.field(), skip.until(), row.email(), row.hash()
        };
    }

    /** In the order of the file. */
    List<Batch.Skip> of(UUID id, long behind, int most) {
        return sql.list(
                "select line, reason, field, until_line, email from " + TABLE
                        + " where import_id = ? and line > ? order by import_id, line limit ?",
                row -> new Batch.Skip(
                        row.getLong(1),
                        SkipReason.byWord(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, Long.class),
                        row.getString(5)),
                id,
                behind,
                most);
    }

    /** What could not be read as an address may name them too. */
    @Override
    public void forget(Collection<String> hashes) {
        sql.update(NO_ADDRESS + "email_hash = any(?)", hashes);
        sql.update(NO_ADDRESS + "email_hash = '" + UNREAD + "'");
    }

    /**
     * Addresses of what cannot be mended any more: of imports that were undone or can no longer be, of dry runs whose file is gone; and those of whoever
     * was erased while their batch was written. Texts that are no address go as early as a dry run's file.
     *
     * @return how many went
     */
    int forget(Instant filesBefore, Instant undoBefore) {
        return sql.update(
                        NO_ADDRESS + "email_hash is not null and import_id in (select id from subscriber_import"
                                + " where finished_at < ? or state = 'undone' or dry_run and finished_at < ?)",
                        undoBefore,
                        filesBefore)
                + sql.update(
                        NO_ADDRESS + "email_hash = '" + UNREAD
                                + "' and import_id in (select id from subscriber_import where finished_at < ?)",
                        filesBefore)
                + sql.update(NO_ADDRESS + "email_hash in (" + ERASED + ")");
    }
}
