package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import rubriek.audience.FormerAddresses;
import rubriek.audience.importing.Known.Standing;

/** What is known of the people of a batch, in a few queries whatever their number. In the caller's transaction. */
@ApplicationScoped
class Lookup {

    private static final String PEOPLE =
            "select p.id, p.email_key, p.name, p.attributes, p.version, s.id as subscription, s.status, s.unsubscribed_at"
                    + " from subscriber p left join subscription s on s.subscriber_id = p.id and s.list_id = ?"
                    + " where p.email_key = any(?)";

    private static final String HOLDERS = "select cast(id as varchar(36)) from subscriber where email_key = any(?)"
            + " union all select cast(subscriber_id as varchar(36)) from former_address where key_hash = any(?)";

    private static final String SUPPRESSED = "select key_hash, reason from suppression where key_hash = any(?)"
            + " and lifted_at is null and (list_id is null or list_id = ?)";

    /** As many former addresses are sooner read than a whole batch is asked for. */
    static final int FEW = 1_000;

    private static final String SOME_FORMER = "select key_hash from former_address limit " + (FEW + 1);

    private static final String FORMER =
            "select f.key_hash, case when exists (select 1 from subscription s where s.subscriber_id = f.subscriber_id and s.list_id = ?"
                    + " and (s.status = 'unsubscribed' or s.status = 'unconfirmed' and s.unsubscribed_at is not null)) or not exists"
                    + " (select 1 from subscription s where s.subscriber_id = f.subscriber_id and s.status <> 'unsubscribed')"
                    + " then 1 else 0 end as departed from former_address f where f.key_hash = any(?) and f.was_reader";

    private static final String BY_THEMSELVES =
            "select p.key_hash from subscriber p where p.email_key = any(?) and " + FormerAddresses.SPOKEN;

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
     * By their keyed hashes, addresses of people who read there and are reached at another one since, and whether they left this list,
     * or all they were on; but for one whose mailbox spoke for somebody else.
     */
    Map<String, SkipReason> moved(List<Candidate> people, UUID list) {
        var perhaps = perhapsFormer(people);
        if (perhaps.isEmpty()) return Map.of();
        var moved = new HashMap<String, SkipReason>();
        sql.list(FORMER, row -> moved.merge(row.getString(1), why(row.getInt(2)), Lookup::stronger), list, perhaps);
        if (moved.isEmpty()) return moved;
        var there = people.stream().filter(p -> moved.containsKey(p.hash())).toList();
        sql.list(BY_THEMSELVES, row -> row.getString(1), keys(there)).forEach(moved::remove);
        return moved;
    }

    private static SkipReason why(int departed) {
        return departed == 1 ? SkipReason.LEFT_AND_MOVED : SkipReason.MOVED;
    }

    /** Several people may have had an address. */
    private static SkipReason stronger(SkipReason one, SkipReason other) {
        return one == SkipReason.MOVED ? other : one;
    }

    /** Hashes of all of them when there are many former addresses, else of hardly any: few people move. */
    private List<String> perhapsFormer(List<Candidate> people) {
        var former = new HashSet<>(sql.list(SOME_FORMER, row -> row.getString(1)));
        return people.stream()
                .map(Candidate::hash)
                .filter(hash -> former.size() > FEW || former.contains(hash))
                .toList();
    }

    /**
     * Those that are there stay as they are from now on, in the order in which everybody locks many (decision 42). By their ids, as H2
     * locks rows in the order in which it finds them.
     */
    void lock(List<Candidate> people) {
        lockInOrder(sql.list(
                "select id from subscriber where email_key = any(?) order by id",
                row -> row.getObject(1, UUID.class),
                keys(people)));
    }

    /** As {@link #lock}, those who have one of these addresses or had it. @param hashes of the addresses, as their keys */
    void lockHolders(List<String> keys, List<String> hashes) {
        var ids = new TreeSet<>(sql.list(HOLDERS, row -> row.getString(1), keys, hashes));
        lockInOrder(ids.stream().map(UUID::fromString).toList());
    }

    private void lockInOrder(Collection<UUID> ids) {
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
