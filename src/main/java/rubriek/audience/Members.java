package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.PageRequest;

/** Finds the people of a list by a filter. Every condition is a fixed text; what was asked for only ever fills a parameter (S-05). */
@ApplicationScoped
class Members {

    private static final String PAIRS = "from Subscription s join Subscriber p on p.id = s.subscriberId";

    private final EntityManager session;

    Members(EntityManager session) {
        this.session = session;
    }

    /** Who came last stands first. */
    List<Subscriber> page(MailingList list, SubscriberFilter filter, PageRequest page) {
        var where = Where.of(list, filter, null);
        return where.fill(session.createQuery(
                        "select p " + PAIRS + where + " order by s.askedAt desc, p.id", Subscriber.class))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    long count(MailingList list, SubscriberFilter filter) {
        var where = Where.of(list, filter, null);
        return where.fill(session.createQuery("select count(*) " + PAIRS + where, Long.class))
                .getSingleResult();
    }

    /** The next ones in the order of their ids, which costs the same at the end of a long list as at its start. */
    List<Subscriber> after(MailingList list, SubscriberFilter filter, @Nullable UUID last, int most) {
        var where = Where.of(list, filter, last);
        return where.fill(session.createQuery("select p " + PAIRS + where + " order by p.id", Subscriber.class))
                .setMaxResults(most)
                .getResultList();
    }

    private record Where(List<String> conditions, Map<String, Object> values) {

        static Where of(MailingList list, SubscriberFilter filter, @Nullable UUID last) {
            var where = new Where(new ArrayList<>(), new TreeMap<>());
            where.and("s.listId = :list", "list", list.id);
            if (filter.status() != null) where.and("s.status = :status", "status", filter.status());
            if (filter.tag() != null) where.and(":tag member of p.tags", "tag", filter.tag());
            if (filter.q() != null && !filter.q().isBlank())
                where.and(
                        "(lower(p.email) like :q escape '!' or lower(p.name) like :q escape '!')",
                        "q",
                        part(filter.q()));
            if (last != null) where.and("p.id > :last", "last", last);
            return where;
        }

        private void and(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        private static String part(String q) {
            return "%" + q.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
        }

        <T> TypedQuery<T> fill(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }

        @Override
        public String toString() {
            return " where " + String.join(" and ", conditions);
        }
    }
}
