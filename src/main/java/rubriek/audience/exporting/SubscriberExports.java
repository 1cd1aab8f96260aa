package rubriek.audience.exporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import rubriek.audience.Lists;
import rubriek.audience.SubscriberFilter;
import rubriek.shared.Validation;

/**
 * Reads a list from one end to the other, some people at a time, each some in a transaction of their own, by statements of its own:
 * no entity is made of a row that is only written down. Every condition is a fixed text; what was asked for fills a parameter (S-05).
 */
@ApplicationScoped
@Transactional
public class SubscriberExports {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String COLUMNS =
            "select p.id, p.email, p.name, p.attributes, s.status, s.asked_at, s.confirmed_at, s.unsubscribed_at from ";

    private static final String ON_LIST = "subscription s where s.list_id = ? and s.subscriber_id > ?";

    private static final String PEOPLE = " join subscriber p on p.id = s.subscriber_id";

    /** What it costs does not grow with what was read before. */
    private static final String NEXT = " order by s.subscriber_id limit ";

    private final DataSource database;
    private final Lists lists;
    private final Validation validation;

    SubscriberExports(DataSource database, Lists lists, Validation validation) {
        this.database = database;
        this.lists = lists;
        this.validation = validation;
    }

    /**
     * The next ones in the order of their ids, which costs the same at the end of a long list as at its start.
     *
     * @param last the id of the last one before; null for the first ones
     * @param most how many at most; fewer come only at the end
     * @throws rubriek.shared.Missing when there is no such list
     */
    public List<ExportRow> after(String list, SubscriberFilter filter, @Nullable UUID last, int most) {
        validation.check(filter);
        var on = lists.get(list).id();
        var values = new ArrayList<Object>(List.of(on, Objects.requireNonNullElse(last, FIRST)));
        var sql = sql(filter, values, NEXT + most);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.size(); i++) select.setObject(i + 1, values.get(i));
            return rows(connection, select);
        } catch (SQLException fault) {
            throw new IllegalStateException("people could not be read", fault);
        }
    }

    /**
     * Whom the list alone can tell is looked for there, and only they are joined with their person: a planner that joins first goes
     * through all that was read before.
     */
    private static String sql(SubscriberFilter filter, List<Object> values, String next) {
        var on = ON_LIST + conditions(filter, values);
        if (filter.q() == null || filter.q().isBlank())
            return COLUMNS + "(select * from " + on + next + ") s" + PEOPLE + " order by s.subscriber_id";
        var part = "%" + filter.q().strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
        values.addAll(List.of(part, part));
        return COLUMNS + "(select * from " + on + ") s" + PEOPLE
                + " where lower(p.email) like ? escape '!' or lower(p.name) like ? escape '!'" + next;
    }

    private static String conditions(SubscriberFilter filter, List<Object> values) {
        var sql = new StringBuilder();
        if (filter.status() != null) {
            sql.append(" and s.status = ?");
            values.add(filter.status().word());
        }
        if (filter.tag() != null) {
            sql.append(
                    " and exists (select 1 from subscriber_tag t where t.subscriber_id = s.subscriber_id and t.tag = ?)");
            values.add(filter.tag());
        }
        return sql.toString();
    }

    private static List<ExportRow> rows(Connection connection, PreparedStatement select) throws SQLException {
        var people = new ArrayList<ExportRow>();
        var tags = new HashMap<UUID, List<String>>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) people.add(read(rows, tags));
        }
        addTags(connection, tags);
        return people;
    }

    private static ExportRow read(ResultSet row, Map<UUID, List<String>> tags) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var own = new ArrayList<String>(0);
        tags.put(id, own);
        return new ExportRow(
                id,
                row.getString(2),
                row.getString(3),
                row.getString(5),
                own,
                Objects.requireNonNull(instant(row, 6)),
                instant(row, 7),
                instant(row, 8),
                row.getString(4));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static void addTags(Connection connection, Map<UUID, List<String>> tags) throws SQLException {
        if (tags.isEmpty()) return;
        var sql =
                "select subscriber_id, tag from subscriber_tag where subscriber_id = any(?) order by subscriber_id, tag";
        try (var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", tags.keySet().toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    Objects.requireNonNull(tags.get(rows.getObject(1, UUID.class)))
                            .add(rows.getString(2));
            }
        }
    }
}
