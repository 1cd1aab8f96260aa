package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import rubriek.audience.NoticeKind;
import rubriek.audience.NoticeState;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Missing;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Sorting;
import rubriek.shared.Validation;

/** The ledger of the mails about the service itself, for whoever asks why somebody got none. The latest come first. */
@ApplicationScoped
@Transactional
public class ServiceMails {

    private static final int AT_A_TIME = 500;

    private static final String COLUMNS = """
            select n.id, n.kind, n.state, l.slug, coalesce(p.email, n.email) email, n.attempts, n.code, n.enhanced, n.reply, n.fault,
                   n.message_id, case when n.state in ('queued', 'unknown') then n.next_try_at end next_try_at, n.created_at, n.changed_at, n.relay
            """;

    private static final Sorting NEWEST = Sorting.down(ServiceMailSort.CREATED_AT);
    private static final String ORDER = " order by " + NEWEST.columns() + " limit ?";

    private final Sql sql;
    private final Newsletters newsletters;
    private final Validation validation;

    ServiceMails(Sql sql, Newsletters newsletters, Validation validation) {
        this.sql = sql;
        this.newsletters = newsletters;
        this.validation = validation;
    }

    /** @throws Missing when there is no such newsletter */
    public Page<ServiceMailRow> list(String newsletter, ServiceMailFilter filter, PageRequest page) {
        var which = which(newsletter, filter);
        var rows = sql.list(
                COLUMNS + which.sql() + page.orderBy(NEWEST) + " limit ? offset ?",
                ServiceMails::row,
                which.and(page.size(), page.offset()));
        return Page.of(rows, page, count(which).total());
    }

    /** @throws Missing when there is no such newsletter, or no such mail of it */
    public ServiceMailRow get(String newsletter, UUID id) {
        var which = which(newsletter, ServiceMailFilter.ALL);
        return sql.list(COLUMNS + which.sql() + " and n.id = ?", ServiceMails::row, which.and(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Missing("service-mail", id));
    }

    /** @throws Missing when there is no such newsletter */
    public ServiceMailCounts count(String newsletter, ServiceMailFilter filter) {
        return count(which(newsletter, filter));
    }

    /**
     * Hands over row by row, however many there are. They are read some at a time, so that a slow taker holds nobody up.
     *
     * @throws Missing when there is no such newsletter
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void each(String newsletter, ServiceMailFilter filter, Consumer<ServiceMailRow> taker) {
        var which = which(newsletter, filter);
        var rows = sql.list(COLUMNS + which.sql() + ORDER, ServiceMails::row, which.and(AT_A_TIME));
        while (!rows.isEmpty()) {
            rows.forEach(taker);
            if (rows.size() < AT_A_TIME) return;
            rows = behind(which, rows.get(AT_A_TIME - 1));
        }
    }

    private List<ServiceMailRow> behind(WhichServiceMails which, ServiceMailRow last) {
        return sql.list(
                COLUMNS + which.sql() + " and (n.created_at < ? or n.created_at = ? and n.id > ?)" + ORDER,
                ServiceMails::row,
                which.and(last.createdAt(), last.createdAt(), last.id(), AT_A_TIME));
    }

    private WhichServiceMails which(String newsletter, ServiceMailFilter filter) {
        validation.check(filter);
        return new WhichServiceMails(newsletters.get(newsletter).id(), filter);
    }

    private ServiceMailCounts count(WhichServiceMails which) {
        var counts = new EnumMap<NoticeState, Long>(NoticeState.class);
        sql.each(
                "select n.state, count(*) " + which.sql() + " group by n.state",
                row -> counts.put(NoticeState.ofWord(row.getString(1)), row.getLong(2)),
                which.and());
        return ServiceMailCounts.of(counts);
    }

    private static ServiceMailRow row(ResultSet row) throws SQLException {
        return new ServiceMailRow(
                row.getObject("id", UUID.class),
                NoticeKind.ofWord(row.getString("kind")),
                NoticeState.ofWord(row.getString("state")),
                row.getString("slug"),
                row.getString("email"),
                row.getInt("attempts"),
                Deliveries.answer(row),
                Sql.fault(row),
                row.getString("message_id"),
                Sql.instant(row, "next_try_at"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                Objects.requireNonNull(Sql.instant(row, "changed_at")),
                row.getString("relay"));
    }
}
