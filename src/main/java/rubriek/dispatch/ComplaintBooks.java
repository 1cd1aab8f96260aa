package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.pace.Providers;

/**
 * The rows that count complaints, for good. Whoever changes them holds the lock on the dispatch. What a provider took is counted when
 * somebody there complains, since nobody needs it of the others, and in a large audience it takes long.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ComplaintBooks {

    /** The row of all. */
    private static final String ALL = "";

    private static final Duration AGES = Duration.ofMinutes(1);

    private final Sql sql;
    private final Providers providers;
    private final Clock clock;

    ComplaintBooks(Sql sql, PaceSettings settings, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        providers = PaceSettings.known(settings);
    }

    /** @param sent when it was counted last */
    private record Row(
            String provider,
            long complaints,
            long forgiven,
            long sent,
            @Nullable Instant counted) {}

    Optional<UUID> dispatchOf(long copy) {
        return sql
                .list("select dispatch_id from delivery where id = ?", row -> row.getObject(1, UUID.class), copy)
                .stream()
                .findFirst();
    }

    /** @return whether this is the first complaint about that copy */
    boolean mark(long copy) {
        return sql.update(
                        "update delivery set complained_at = ? where id = ? and complained_at is null",
                        clock.instant(),
                        copy)
                > 0;
    }

    /** Who takes the mail of its reader; nobody knows when they were erased. */
    Optional<String> providerOf(long copy) {
        var hosts = sql.list(
                "select substring(s.email from position('@' in s.email) + 1) from delivery d"
                        + " join subscriber s on s.id = d.subscriber_id where d.id = ? and s.email is not null",
                row -> row.getString(1),
                copy);
        return hosts.stream().findFirst().map(providers::of);
    }

    void add(UUID dispatch, Optional<String> provider) {
        addOne(dispatch, ALL);
        provider.ifPresent(name -> addOne(dispatch, name));
    }

    private void addOne(UUID dispatch, String provider) {
        var added = sql.update(
                "update complaint_total set complaints = complaints + 1 where dispatch_id = ? and provider = ?",
                dispatch,
                provider);
        if (added == 0)
            sql.update(
                    "insert into complaint_total (dispatch_id, provider, complaints, sent, forgiven, told) values (?, ?, 1, 0, 0, 0)",
                    dispatch,
                    provider);
    }

    ComplaintShare ofAll(UUID dispatch, long sent) {
        var all = row(dispatch, ALL);
        return new ComplaintShare(ALL, all.complaints(), all.forgiven(), sent);
    }

    /** @param exactly whether what it took is to be of this moment; else of the last minute */
    ComplaintShare of(UUID dispatch, String provider, boolean exactly) {
        var row = row(dispatch, provider);
        if (exactly || row.counted() == null || row.counted().plus(AGES).isBefore(clock.instant())) {
            recount(dispatch);
            row = row(dispatch, provider);
        }
        return new ComplaintShare(provider, row.complaints(), row.forgiven(), row.sent());
    }

    private void recount(UUID dispatch) {
        var sent = new HashMap<String, Long>();
        sql.each(
                """
                select substring(s.email from position('@' in s.email) + 1) as host, count(*) as copies
                from delivery d join subscriber s on s.id = d.subscriber_id
                where d.dispatch_id = ? and d.state = 'sent' and s.email is not null
                group by substring(s.email from position('@' in s.email) + 1)""",
                row -> sent.merge(providers.of(row.getString("host")), row.getLong("copies"), Long::sum),
                dispatch);
        var now = clock.instant();
        sql.batch(
                "update complaint_total set sent = ?, counted_at = ? where dispatch_id = ? and provider = ?",
                rows(dispatch).stream()
                        .map(Row::provider)
                        .filter(provider -> !provider.equals(ALL))
                        .map(p -> new @Nullable Object[] {sent.getOrDefault(p, 0L), now, dispatch, p})
                        .toList());
    }

    /** Somebody goes on in spite of those that came so far. */
    void forgive(UUID dispatch) {
        sql.update(
                "update complaint_total set forgiven = complaints, told = case when told > 1 then 1 else told end where dispatch_id = ?",
                dispatch);
    }

    /** What the operator was told last. */
    ComplaintShare.Level told(UUID dispatch) {
        return sql
                .list(
                        "select told from complaint_total where dispatch_id = ? and provider = ''",
                        row -> ComplaintShare.Level.values()[row.getInt(1)],
                        dispatch)
                .stream()
                .findFirst()
                .orElse(ComplaintShare.Level.NOTHING);
    }

    void tell(UUID dispatch, ComplaintShare.Level level) {
        sql.update(
                "update complaint_total set told = ? where dispatch_id = ? and provider = ''",
                level.ordinal(),
                dispatch);
    }

    /** As an onlooker is told. @param sent copies of the dispatch that were delivered */
    ComplaintCounts counts(UUID dispatch, long sent) {
        var rows = rows(dispatch);
        var all = rows.stream().filter(row -> row.provider().equals(ALL)).mapToLong(Row::complaints);
        var each = rows.stream()
                .filter(row -> !row.provider().equals(ALL))
                .map(row -> ComplaintCounts.AtProvider.of(row.provider(), row.complaints(), row.sent()))
                .sorted(Comparator.comparingLong(ComplaintCounts.AtProvider::count)
                        .reversed()
                        .thenComparing(ComplaintCounts.AtProvider::provider))
                .toList();
        return ComplaintCounts.of(all.sum(), sent, each);
    }

    private Row row(UUID dispatch, String provider) {
        return rows(dispatch).stream()
                .filter(row -> row.provider().equals(provider))
                .findFirst()
                .orElseThrow();
    }

    private List<Row> rows(UUID dispatch) {
        return sql.list(
                "select provider, complaints, forgiven, sent, counted_at from complaint_total where dispatch_id = ?",
                row -> new Row(
                        row.getString("provider"),
                        row.getLong("complaints"),
                        row.getLong("forgiven"),
                        row.getLong("sent"),
                        Sql.instant(row, "counted_at")),
                dispatch);
    }
}
