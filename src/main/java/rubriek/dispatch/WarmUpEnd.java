package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rubriek.shared.EmailAddress;

/**
 * Foresees on which day a warm-up lets the last copy of a dispatch leave (T-16). It counts what waits for each large provider, and asks the database
 * only while a warm-up holds over all relays of the sender: a relay without one takes what another keeps back.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WarmUpEnd {

    /** Whoever grows so slowly is not foreseen. */
    private static final int MOST_DAYS = 1_000;

    private final Sql sql;
    private final Relays relays;
    private final Clock clock;

    WarmUpEnd(Sql sql, Relays relays, Clock clock) {
        this.sql = sql;
        this.relays = relays;
        this.clock = clock;
    }

    /** @return the beginning of that day (UTC); nothing when it is today */
    Optional<Instant> of(UUID dispatch) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (relays.all().stream().allMatch(relay -> relay.pace().most(today).isEmpty())) return Optional.empty();
        var paces = sender(dispatch).map(relays::of).stream()
                .flatMap(crew -> crew.all().stream())
                .map(Relay::pace)
                .toList();
        if (paces.isEmpty() || unlimited(paces, today)) return Optional.empty();
        var waiting = waiting(dispatch, paces.get(0));
        paces.forEach(pace ->
                pace.sentOn(today).forEach((name, sent) -> waiting.computeIfPresent(name, (n, w) -> w + sent)));
        var day = today;
        while (!unlimited(paces, day) && !allLeave(waiting, paces, day) && day.isBefore(today.plusDays(MOST_DAYS)))
            day = day.plusDays(1);
        return day.equals(today)
                ? Optional.empty()
                : Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private Optional<String> sender(UUID dispatch) {
        return sql
                .list(
                        "select sender_email from frozen_edition where dispatch_id = ?",
                        row -> row.getString(1),
                        dispatch)
                .stream()
                .map(email -> new EmailAddress(email).domain())
                .findFirst();
    }

    /** By large provider. */
    private Map<String, Long> waiting(UUID dispatch, Pace pace) {
        var waiting = new HashMap<String, Long>();
        sql.each(
                """
                select substring(s.email from position('@' in s.email) + 1) as host, count(*) as copies
                from delivery d join subscriber s on s.id = d.subscriber_id
                where d.dispatch_id = ? and d.state in ('queued', 'sending')
                group by substring(s.email from position('@' in s.email) + 1)""",
                row -> {
                    var copies = row.getLong("copies");
                    pace.large(row.getString("host")).ifPresent(name -> waiting.merge(name, copies, Long::sum));
                },
                dispatch);
        return waiting;
    }

    private static boolean unlimited(List<Pace> paces, LocalDate day) {
        return paces.stream().anyMatch(pace -> pace.most(day).isEmpty());
    }

    /** What they let leave on that day waits no longer. */
    private static boolean allLeave(Map<String, Long> waiting, List<Pace> paces, LocalDate day) {
        var most =
                paces.stream().mapToLong(pace -> pace.most(day).orElseThrow()).sum();
        waiting.replaceAll((name, copies) -> copies - most);
        return waiting.values().stream().allMatch(copies -> copies <= 0);
    }
}
