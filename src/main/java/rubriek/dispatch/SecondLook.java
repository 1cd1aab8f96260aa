package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubriek.shared.EmailAddress;

/** Looks again at copies that were claimed a while ago, since a relay may be slow and a reader quick. */
@ApplicationScoped
@Transactional
class SecondLook {

    private static final String STILL_TO_GO = """
            select d.id, d.attempts, r.subscription_id, r.email
            from delivery d
            join dispatch o on o.id = d.dispatch_id
            join recipient r on r.subscriber_id = d.subscriber_id
            where d.id in (%s) and d.state = 'sending' and o.status = 'sending'
              and (o.not_after is null or o.not_after > ?)""";

    private final Sql sql;
    private final Clock clock;

    SecondLook(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Of these copies, those that are not to leave as they were claimed: their reader left, was suppressed or erased, or has another
     * address, the dispatch was paused or is over, or somebody else has the copy in hand by now.
     */
    Set<Claimed.Try> unwanted(Collection<Claimed> copies) {
        if (copies.isEmpty()) return Set.of();
        var all = copies.stream().collect(Collectors.toMap(Claimed::id, Function.identity()));
        var values = new ArrayList<@Nullable Object>(all.keySet());
        values.add(clock.instant());
        var unwanted = new HashSet<>(copies.stream().map(Claimed::tried).toList());
        unwanted.removeAll(
                sql.list(STILL_TO_GO.formatted(places(all.size())), row -> tried(row, all), values.toArray()));
        return unwanted;
    }

    /** The try that the row is of; another when the reader is reached another way now. */
    private static Claimed.Try tried(ResultSet row, Map<Long, Claimed> copies) throws SQLException {
        var copy = copies.get(row.getLong("id"));
        var asClaimed = copy != null
                && copy.subscription().equals(row.getObject("subscription_id", UUID.class))
                && copy.to().key().equals(new EmailAddress(row.getString("email")).key());
        return new Claimed.Try(row.getLong("id"), asClaimed ? row.getInt("attempts") : -1);
    }

    private static String places(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }
}
