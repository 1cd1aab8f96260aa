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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import rubriek.audience.Lists;
import rubriek.audience.Segments;
import rubriek.audience.SubscriberFilter;
import rubriek.shared.Missing;
import rubriek.shared.Validation;

/**
 * Reads a list from one end to the other, some people at a time, each some in a transaction of their own, by statements of its own:
 * no entity is made of a row that is only written down. Every condition is a fixed text; what was asked for fills a parameter (S-05).
 */
@ApplicationScoped
@Transactional
public class SubscriberExports {

    private static final UUID FIRST = new UUID(0, 0);

    /**
     * Whom the list and what hangs on it can tell is looked for there, and only they are joined with their person: a planner that joins
     * first goes through all that was read before. In the order of ids, so that what it costs does not grow with what was read before.
     */
    private static final String NEXT = """
            select p.id, p.email, p.name, p.attributes, s.status, s.asked_at, s.confirmed_at, s.unsubscribed_at
            from (select * from subscription n where %s order by n.list_id, n.subscriber_id limit %d) s
            join subscriber p on p.id = s.subscriber_id order by s.subscriber_id""";

    private final DataSource database;
    private final Lists lists;
    private final Segments segments;
    private final Validation validation;

    SubscriberExports(DataSource database, Lists lists, Segments segments, Validation validation) {
        this.database = database;
        this.lists = lists;
        this.segments = segments;
        this.validation = validation;
    }

    /**
     * Which people a file is to be of.
     *
     * @param segment the slug of one of the list's; null for all of the list
     * @throws rubriek.shared.Missing when there is no such list, or it has no such segment
     */
    public Portion portion(String list, SubscriberFilter filter, @Nullable String segment) {
        validation.check(filter);
        var on = lists.get(list);
        if (segment == null) return new Portion(on.id(), on.slug(), filter, null, null);
        var kept = segments.filter(list, segment).orElseThrow(() -> new Missing("segment", segment));
        return new Portion(on.id(), on.slug(), filter, segment, kept);
    }

    /**
     * The next ones in the order of their ids, which costs the same at the end of a long list as at its start.
     *
     * @param last the id of the last one before; null for the first ones
     * @param most how many at most; fewer come only at the end
     */
    public List<ExportRow> after(Portion portion, @Nullable UUID last, int most) {
        validation.check(portion.filter());
        var where = portion.filter()
                .whole(portion.list())
                .and("n.subscriber_id > ?", Objects.requireNonNullElse(last, FIRST));
        if (portion.kept() != null) where.and(segments.whom(portion.list(), portion.kept()));
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(NEXT.formatted(where.text(), most))) {
            var place = 1;
            for (var value : where.values()) select.setObject(place++, value);
            return rows(connection, select);
        } catch (SQLException fault) {
            throw new IllegalStateException("people could not be read", fault);
        }
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
