package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;

/** Reading the ledger: who got number 9, who did not, and what the relay said. */
@ApplicationScoped
@Transactional
public class Deliveries {

    private static final String COLUMNS = """
            select s.email, d.state, d.attempts, d.code, d.enhanced, d.reply, d.message_id, d.next_try_at, d.changed_at
            from delivery d left join subscriber s on s.id = d.subscriber_id
            """;

    private final DispatchRepository dispatches;
    private final Sql sql;

    Deliveries(DispatchRepository dispatches, Sql sql) {
        this.dispatches = dispatches;
        this.sql = sql;
    }

    /** In the order of the audience. @throws Missing when there is no such dispatch */
    public Page<DeliveryRow> list(UUID dispatch, DeliveryFilter filter, PageRequest page) {
        var where = new Where(dispatches.withId(dispatch).id, filter);
        var rows = sql.list(
                COLUMNS + where.sql() + " order by d.id limit ? offset ?",
                Deliveries::row,
                where.and(page.size(), page.offset()));
        return Page.of(rows, page, count(where));
    }

    /** Hands over row by row, however many there are. @throws Missing when there is no such dispatch */
    public void each(UUID dispatch, DeliveryFilter filter, Consumer<DeliveryRow> taker) {
        var where = new Where(dispatches.withId(dispatch).id, filter);
        sql.each(COLUMNS + where.sql() + " order by d.id", row -> taker.accept(row(row)), where.and());
    }

    private long count(Where where) {
        var from = "select count(*) from delivery d left join subscriber s on s.id = d.subscriber_id ";
        return sql.list(from + where.sql(), row -> row.getLong(1), where.and()).get(0);
    }

    /** The condition of a filter; what a person typed is a parameter of it, never a part (S-05). */
    private record Where(UUID dispatch, DeliveryFilter filter) {

        String sql() {
            var state = filter.state() == null ? "" : " and d.state = ?";
            var address = filter.q() == null ? "" : " and lower(s.email) like ? escape '!'";
            return "where d.dispatch_id = ?" + state + address;
        }

        @Nullable
        Object[] and(Object... more) {
            var all = new ArrayList<@Nullable Object>(List.of(dispatch));
            if (filter.state() != null) all.add(filter.state());
            if (filter.q() != null) all.add("%" + literal(filter.q()) + "%");
            all.addAll(List.of(more));
            return all.toArray();
        }

        private static String literal(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        }
    }

    private static DeliveryRow row(ResultSet row) throws SQLException {
        return new DeliveryRow(
                row.getString("email"),
                DeliveryState.ofWord(row.getString("state")),
                row.getInt("attempts"),
                answer(row),
                row.getString("message_id"),
                Sql.instant(row, "next_try_at"),
                Objects.requireNonNull(Sql.instant(row, "changed_at")));
    }

    private static DeliveryRow.@Nullable Answer answer(ResultSet row) throws SQLException {
        var code = row.getObject("code", Integer.class);
        var text = row.getString("reply");
        return code == null && text == null ? null : new DeliveryRow.Answer(code, row.getString("enhanced"), text);
    }
}
