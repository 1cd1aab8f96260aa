package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rubriek.audience.Forgetting;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeyedHash;

/**
 * The rows that were not taken: where, why, and the address as it was written, so that somebody can be told. The address goes with its
 * person, is not kept of whom was erased before, and goes in time in any case (docs/decisions/0221).
 */
@ApplicationScoped
@Transactional
class SkippedRows implements Forgetting {

    private static final int LONGEST = 320;
    private static final String TABLE = "subscriber_import_skip";

    /** In place of a hash: the text is no address, and is looked through when somebody is erased. */
    private static final String UNREAD = "unread";

    private static final String NEITHER = "\\s<>()\\[\\],;:\"'@";
    private static final Pattern ADDRESS =
            Pattern.compile("[^" + NEITHER + "]+@[^" + NEITHER + "]*[^." + NEITHER + "]");
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

    /** @param hash of the mailbox; {@link #UNREAD} when it is none */
    private record Written(
            Batch.Skip skip,
            @Nullable String email,
            @Nullable String hash) {}

    void write(UUID id, List<Batch.Skip> skips) {
        var rows = skips.stream().map(this::written).toList();
        var erased = erased(rows);
        bulk.insert(
                TABLE,
                "import_id, line, reason, field, until_line, email, email_hash",
                rows.stream()
                        .map(row -> erased.contains(row.hash()) ? new Written(row.skip(), null, null) : row)
                        .map(row -> cells(id, row))
                        .toList());
    }

    private Written written(Batch.Skip skip) {
        var text = skip.email() == null
                ? ""
                : skip.email().replaceAll("\\p{Cntrl}", " ").strip(); // a NUL, which JSON can write, PostgreSQL refuses
        if (text.isEmpty() || skip.reason() == SkipReason.ERASED) return new Written(skip, null, null);
        var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return new Written(skip, cut, mailbox(cut));
    }

    /** That of the text, or of the first that stands within it: {@code Anna <anna@lezer.example>}. */
    private String mailbox(String text) {
        var within = ADDRESS.matcher(text);
        var address = EmailAddress.parse(text);
        if (address.isEmpty() && within.find()) address = EmailAddress.parse(within.group());
        return address.map(hash::of).orElse(UNREAD);
    }

    private Set<@Nullable String> erased(List<Written> rows) {
        var hashes = rows.stream().map(Written::hash).filter(Objects::nonNull).toList();
        if (hashes.isEmpty()) return new HashSet<>();
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

    /** What could not be read as an address goes when its text holds as much as the part before the @. */
    @Override
    public void forget(EmailAddress address) {
        sql.update(NO_ADDRESS + "email_hash = ?", hash.of(address));
        sql.update(
                NO_ADDRESS + "email_hash = '" + UNREAD + "' and position(? in lower(email)) > 0",
                address.localPart().toLowerCase(Locale.ROOT));
    }

    /**
     * Addresses of imports that were over before, and those of whoever was erased while their batch was written.
     *
     * @return how many went
     */
    int forget(Instant before) {
        return sql.update(
                        NO_ADDRESS + "email_hash is not null and import_id in"
                                + " (select id from subscriber_import where finished_at < ?)",
                        before)
                + sql.update(NO_ADDRESS + "email_hash in (" + ERASED + ")");
    }
}
