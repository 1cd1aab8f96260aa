package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** How many copies all instances together had on their way to each large provider on a day, by rows that outlive a restart. */
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
    Map<String, Long> add(LocalDate day, Map<String, Long> sent) {
        new TreeMap<>(sent).forEach((provider, copies) -> add(day, provider, copies));
        var all = new TreeMap<String, Long>();
        sql.each(
                "select provider, copies from provider_day where day_utc = ?",
                row -> all.put(row.getString(1), row.getLong(2)),
                day);
        return all;
    }

    private void add(LocalDate day, String provider, long copies) {
        if (copies == 0) return;
        sql.update(
                "insert into provider_day (provider, day_utc, copies) values (?, ?, 0) on conflict do nothing",
                provider,
                day);
        sql.update(
                "update provider_day set copies = copies + ? where provider = ? and day_utc = ?",
                copies,
                provider,
                day);
    }
}
