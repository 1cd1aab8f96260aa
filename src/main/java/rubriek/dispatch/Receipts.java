package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Sorting;

/** One reader's post: which issues were sent to them, over all lists, and what became of each copy. */
@ApplicationScoped
@Transactional
public class Receipts {

    /** Dispatch by dispatch, each of which finds a reader at once, however many copies there are. */
    private static final String FROM = """
            from dispatch o
            join delivery d on d.dispatch_id = o.id and d.subscriber_id = ?
            join issue i on i.id = o.issue_id
            join newsletter w on w.id = i.newsletter_id
            """;

    private final Sql sql;

    Receipts(Sql sql) {
        this.sql = sql;
    }

    /** The latest first, unless the request says otherwise. Of somebody unknown there are none. */
    public Page<ReceiptRow> of(UUID subscriber, PageRequest page) {
        var rows = sql.list(
                "select w.slug, i.number, o.id, d.state, d.attempts, d.code, d.enhanced, d.reply, d.changed_at " + FROM
                        + page.orderBy(Sorting.down(ReceiptSort.CREATED_AT)) + " limit ? offset ?",
                Receipts::row,
                subscriber,
                page.size(),
                page.offset());
        var total = sql.list("select count(*) " + FROM, row -> row.getLong(1), subscriber);
        return Page.of(rows, page, total.get(0));
    }

    private static ReceiptRow row(ResultSet row) throws SQLException {
        return new ReceiptRow(
                row.getString("slug"),
                row.getInt("number"),
                row.getObject("id", UUID.class),
                DeliveryState.ofWord(row.getString("state")),
                row.getInt("attempts"),
                Deliveries.answer(row),
                Objects.requireNonNull(Sql.instant(row, "changed_at")));
    }
}
