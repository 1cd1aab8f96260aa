package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import rubriek.audience.importing.Known.Standing;

/** What is known of the people of a batch, in two or three queries whatever their number. In the caller's transaction. */
@ApplicationScoped
class Lookup {

    private static final String PEOPLE =
            "select p.id, p.email_key, p.name, p.attributes, p.version, s.id as subscription, s.status, s.unsubscribed_at"
                    + " from subscriber p left join subscription s on s.subscriber_id = p.id and s.list_id = ?"
                    + " where p.email_key = any(?)";

    private static final String SUPPRESSED = "select key_hash, reason from suppression where key_hash = any(?)"
            + " and lifted_at is null and (list_id is null or list_id = ?)";

    private final Sql sql;

    Lookup(Sql sql) {
        this.sql = sql;
    }

    /** By their keyed hashes, those that may not be mailed on this list, and why. */
    Map<String, SkipReason> suppressed(List<Candidate> people, UUID list) {
        var found = new HashMap<String, SkipReason>();
        var hashes = people.stream().map(Candidate::hash).toList();
        sql.list(
                SUPPRESSED,
                row -> found.put(row.getString(1), SkipReason.ofSuppression(row.getString(2))),
                hashes,
                list);
        return found;
    }

    /**
     * Those that are there stay as they are from now on, in the order in which everybody locks many (decision 42). By their ids, as H2
     * locks rows in the order in which it finds them.
     */
    void lock(List<Candidate> people) {
        lockByKeys(keys(people));
    }

    /** As {@link #lock}. @param keys of addresses */
    void lockByKeys(List<String> keys) {
        var ids = sql.list(
                "select id from subscriber where email_key = any(?) order by id",
                row -> row.getObject(1, UUID.class),
                keys);
        if (!ids.isEmpty())
            sql.list(
                    "select id from subscriber where id = any(?) order by id for update", row -> row.getObject(1), ids);
    }

    /** By their keys, those that are there. */
    Map<String, Known> known(List<Candidate> people, UUID list) {
        var found = new HashMap<String, Known>();
        sql.list(PEOPLE, row -> found.put(row.getString("email_key"), read(row)), list, keys(people));
        if (people.stream().anyMatch(p -> !p.tags().isEmpty())) addTags(found);
        return found;
    }

    private static List<String> keys(List<Candidate> people) {
        return people.stream().map(Candidate::key).toList();
    }

    private void addTags(Map<String, Known> found) {
        if (found.isEmpty()) return;
        var byId = new HashMap<UUID, Set<String>>();
        found.values().forEach(known -> byId.put(known.id(), known.tags()));
        sql.list(
                "select subscriber_id, tag from subscriber_tag where subscriber_id = any(?)",
                row -> Objects.requireNonNull(byId.get(row.getObject(1, UUID.class)))
                        .add(row.getString(2)),
                byId.keySet());
    }

    private static Known read(ResultSet row) throws SQLException {
        var subscription = row.getObject("subscription", UUID.class);
        return new Known(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("attributes"),
                new HashSet<>(),
                row.getInt("version"),
                subscription,
                subscription == null
                        ? null
                        : Standing.of(row.getString("status"), row.getObject("unsubscribed_at") != null));
    }
}
