package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Missing;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Sorting;

/** Reading the ledger: who got number 9, who did not, and what the relay said. */
@ApplicationScoped
@Transactional
public class Deliveries {

    private static final int AT_A_TIME = 500;

    /** That of an index from its first column on, since H2 takes it for an order by no less. */
    private static final Sorting BY_READER = Sorting.up(DeliverySort.AUDIENCE);

    private static final String ORDER = " order by " + BY_READER.columns() + " limit ?";

    private static final String COLUMNS = """
            select d.subscriber_id, s.email, d.state, d.attempts + d.tried_before as attempts, d.code, d.enhanced, d.reply, d.fault, d.message_id,
                   d.next_try_at, d.changed_at, d.relay
            from delivery d left join subscriber s on s.id = d.subscriber_id
            """;

    /** The last row of everybody who got an issue by none of its dispatches. */
    private static final String OF_NO_DISPATCH = """
            join dispatch o on o.id = d.dispatch_id
            where o.issue_id = ? and d.state <> 'sent' and not exists (
              select 1 from dispatch its
              join delivery other on other.dispatch_id = its.id and other.subscriber_id = d.subscriber_id
              where its.issue_id = o.issue_id and (other.state = 'sent' or other.id > d.id))""";

    private final Sql sql;

    Deliveries(Sql sql) {
        this.sql = sql;
    }

    /** In the order of the audience, unless the request says otherwise. @throws Missing when there is no such dispatch */
    public Page<DeliveryRow> list(UUID dispatch, DeliveryFilter filter, PageRequest page) {
        if (!exists(dispatch)) throw new Missing("dispatch", dispatch);
        var where = new WhichCopies(dispatch, filter);
        var rows = sql.list(
                COLUMNS + where.sql() + page.orderBy(BY_READER) + " limit ? offset ?",
                Deliveries::row,
                where.and(page.size(), page.offset()));
        return Page.of(rows, page, count(where));
    }

    /**
     * Who was to get this issue by any of its dispatches and has not, each once, with what the last dispatch that had them in its audience knows of
     * it.
     */
    public Page<DeliveryRow> missed(UUID issue, PageRequest page) {
        var rows = sql.list(
                COLUMNS + OF_NO_DISPATCH + page.orderBy(BY_READER) + " limit ? offset ?",
                Deliveries::row,
                issue,
                page.size(),
                page.offset());
        var count = sql.list("select count(*) from delivery d " + OF_NO_DISPATCH, row -> row.getLong(1), issue);
        return Page.of(rows, page, count.get(0));
    }

    /**
     * Hands over row by row, however many there are. They are read some at a time, so that a slow taker holds nobody up.
     *
     * @throws Missing when there is no such dispatch
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void each(UUID dispatch, DeliveryFilter filter, Consumer<DeliveryRow> taker) {
        if (!exists(dispatch)) throw new Missing("dispatch", dispatch);
        var where = new WhichCopies(dispatch, filter);
        var last = new UUID(0, 0);
        List<Placed> some;
        do {
            some = behind(last, where);
            some.forEach(placed -> taker.accept(placed.row()));
            if (!some.isEmpty()) last = some.get(some.size() - 1).reader();
        } while (some.size() == AT_A_TIME);
    }

    /** @param reader by whose id it has its place */
    private record Placed(UUID reader, DeliveryRow row) {}

    private List<Placed> behind(UUID last, WhichCopies where) {
        return sql.list(
                COLUMNS + where.sql() + " and d.subscriber_id > ?" + ORDER,
                row -> new Placed(row.getObject("subscriber_id", UUID.class), row(row)),
                where.and(last, AT_A_TIME));
    }

    private boolean exists(UUID dispatch) {
        return !sql.list("select 1 from dispatch where id = ?", row -> true, dispatch)
                .isEmpty();
    }

    private long count(WhichCopies where) {
        return sql.list("select count(*)" + WhichCopies.FROM + where.sql(), row -> row.getLong(1), where.and())
                .get(0);
    }

    private static DeliveryRow row(ResultSet row) throws SQLException {
        return new DeliveryRow(
                row.getString("email"),
                DeliveryState.ofWord(row.getString("state")),
                row.getInt("attempts"),
                answer(row),
                Sql.fault(row),
                row.getString("message_id"),
                Sql.instant(row, "next_try_at"),
                Objects.requireNonNull(Sql.instant(row, "changed_at")),
                row.getString("relay"));
    }

    static DeliveryRow.@Nullable Answer answer(ResultSet row) throws SQLException {
        var code = row.getObject("code", Integer.class);
        var text = row.getString("reply");
        return code == null && text == null ? null : new DeliveryRow.Answer(code, row.getString("enhanced"), text);
    }
}
