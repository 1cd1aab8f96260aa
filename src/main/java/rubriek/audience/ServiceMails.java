package rubriek.audience;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import rubriek.newsletter.Newsletters;
import rubriek.shared.EmailAddress;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Validation;

/** The mails about the service itself that wait or have left, for whoever asks why somebody got none. */
@ApplicationScoped
@Transactional
public class ServiceMails {

    private static final String FROM =
            " from Notice n left join Subscription s on s.id = n.subscriptionId left join Subscriber p on p.id = s.subscriberId"
                    + " join MailingList l on l.id = coalesce(s.listId, n.listId) where l.newsletterId = :newsletter";

    private static final String VIEW = "select new rubriek.audience.ServiceMailView(n.id, n.kind, n.state, l.slug,"
            + " coalesce(p.email, n.email), n.attempts, case when n.state in (QUEUED, SENDING) then n.nextTryAt end,"
            + " n.messageId, n.reply, n.createdAt, n.changedAt)";

    private final EntityManager entities;
    private final Newsletters newsletters;
    private final Validation validation;

    ServiceMails(EntityManager entities, Newsletters newsletters, Validation validation) {
        this.validation = validation;
        this.entities = entities;
        this.newsletters = newsletters;
    }

    /** Latest first. */
    public Page<ServiceMailView> list(String newsletter, ServiceMailFilter filter, PageRequest page) {
        validation.check(filter);
        var where = new StringBuilder(FROM);
        var values = Parameters.with("newsletter", newsletters.get(newsletter).id());
        if (filter.state() != null) add(where, values, " and n.state = :state", "state", filter.state());
        if (filter.kind() != null) add(where, values, " and n.kind = :kind", "kind", filter.kind());
        if (filter.email() != null)
            add(where, values, " and p.emailKey = :key", "key", new EmailAddress(filter.email()).key());
        var items = entities.createQuery(VIEW + where + " order by n.createdAt desc, n.id", ServiceMailView.class)
                .setFirstResult((page.page() - 1) * page.size())
                .setMaxResults(page.size());
        var total = entities.createQuery("select count(n)" + where, Long.class);
        return Page.of(
                filled(items, values).getResultList(),
                page,
                filled(total, values).getSingleResult());
    }

    private static void add(StringBuilder where, Parameters values, String condition, String name, Object value) {
        where.append(condition);
        values.and(name, value);
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, Parameters values) {
        values.map().forEach(query::setParameter);
        return query;
    }
}
