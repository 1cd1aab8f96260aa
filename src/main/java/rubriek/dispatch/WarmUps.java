package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** How many copies all instances together had on their way over a relay to each large provider on a day, by rows that outlive a restart. */
@ApplicationScoped
@Transactional
class WarmUps {

    private final Sql sql;

    WarmUps(Sql sql) {
        this.sql = sql;
    }

    /**
     * Adds what one instance sent, in the order of the names, so that two who do so wait for each other and no more.
     *
     * @param sent by provider
     * @return by provider, what all have sent on that day
     */
    Map<String, Long> add(String relay, LocalDate day, Map<String, Long> sent) {
        new TreeMap<>(sent).forEach((provider, copies) -> add(relay, day, provider, copies));
        var all = new TreeMap<String, Long>();
        sql.each(
                "select provider, copies from relay_day where relay = ? and day_utc = ?",
                row -> all.put(row.getString(1), row.getLong(2)),
                relay,
                day);
        return all;
    }

    private void add(String relay, LocalDate day, String provider, long copies) {
        if (copies == 0) return;
        sql.update(
                "insert into relay_day (relay, provider, day_utc, copies) values (?, ?, ?, 0) on conflict do nothing",
                relay,
                provider,
                day);
        sql.update(
                "update relay_day set copies = copies + ? where relay = ? and provider = ? and day_utc = ?",
                copies,
                relay,
                provider,
                day);
    }
}
