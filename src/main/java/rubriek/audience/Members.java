package rubriek.audience;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.search.SearchWords;
import rubriek.audience.search.Where;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Sorting;

/**
 * Finds the people of a list by a condition, by hand: a list has a million of them, and an answer is wanted while somebody types.
 * Every condition is a fixed text; what was asked for only ever fills a parameter (S-05).
 */
@ApplicationScoped
class Members {

    /** Nobody looks further through what they typed; whoever does takes the list as a file. */
    static final int MOST_FOUND = 1_000;

    /** A person may be found by several words with one beginning: address, name, tag. */
    private static final int MOST_HITS = 2 * MOST_FOUND;

    private static final Sorting LATEST_FIRST = Sorting.down(SubscriberSort.ASKED_AT);

    private static final String HITS = "from search_word h where h.field = '' and h.word >= ? and h.word < ?";

    private final EntityManager session;
    private final ListRepository lists;
    private final SubscriberViews views;

    Members(EntityManager session, ListRepository lists, SubscriberViews views) {
        this.session = session;
        this.lists = lists;
        this.views = views;
    }

    /** Whose people are looked for. */
    MailingList list(String slug) {
        return lists.named(slug);
    }

    /** Who came last stands first, unless the request says otherwise. */
    Page<SubscriberView> page(MailingList list, Where where, PageRequest page) {
        var ids = ids(
                "select n.subscriber_id from subscription n where " + where.text() + page.orderBy(LATEST_FIRST)
                        + " limit ? offset ?",
                where.values(),
                page.size(),
                page.offset());
        return Page.of(views(ids, list), page, count(where));
    }

    long count(Where where) {
        var counted = "select count(*) from subscription n where " + where.text();
        return ((Number) query(counted, Long.class, where.values()).getSingleResult()).longValue();
    }

    /**
     * By the beginnings of words, in the order of the words that were hit, so that whole ones come first, unless the request says otherwise.
     *
     * @param terms at least one; each fits a word of the person
     * @return pages of at most {@link #MOST_FOUND} people in all
     */
    Page<SubscriberView> search(MailingList list, Where where, List<String> terms, PageRequest page) {
        var found = inOrder(found(where, terms), list, page.sorting());
        var from = Math.min(page.offset(), found.size());
        var ids = found.subList(from, Math.min(from + page.size(), found.size()));
        return Page.of(views(ids, list), page, found.size());
    }

    /** As they were found, unless an order was asked for. */
    private List<UUID> inOrder(List<UUID> found, MailingList list, @Nullable Sorting sorting) {
        if (sorting == null || found.isEmpty()) return found;
        var sql =
                "select n.subscriber_id from subscription n where n.list_id = ? and n.subscriber_id = any(?) order by "
                        + sorting.columns();
        return ids(sql, List.of(list.id, found.toArray(UUID[]::new)));
    }

    /** From the rarest term on, through its words in their order; the others are looked up for each. */
    private List<UUID> found(Where where, List<String> terms) {
        var rarest = terms.size() == 1
                ? terms.get(0)
                : terms.stream().min(Comparator.comparing(this::hits)).orElseThrow();
        var hit = new Where()
                .and(
                        "h.field = '' and h.word >= ? and h.word < ?",
                        SearchWords.octets(rarest),
                        SearchWords.behind(rarest));
        terms.stream()
                .filter(term -> !term.equals(rarest))
                .forEach(term -> hit.and(
                        "exists (select 1 from search_word o where o.subscriber_id = h.subscriber_id and o.field = ''"
                                + " and o.word >= ? and o.word < ?)",
                        SearchWords.octets(term),
                        SearchWords.behind(term)));
        var sql =
                "select h.subscriber_id from search_word h join subscription n on n.subscriber_id = h.subscriber_id where "
                        + hit.and(where).text() + " order by h.field, h.word, h.subscriber_id limit ?";
        var ids = ids(sql, hit.values(), MOST_HITS);
        return new LinkedHashSet<>(ids).stream().limit(MOST_FOUND).toList();
    }

    /** How many words begin so, as far as it matters. */
    private long hits(String term) {
        var counted = "select count(*) from (select 1 as hit " + HITS + " limit ?) as hits";
        var values = List.<Object>of(SearchWords.octets(term), SearchWords.behind(term), MOST_HITS);
        return ((Number) query(counted, Long.class, values).getSingleResult()).longValue();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String sql, List<Object> values, Object... more) {
        return query(sql, UUID.class, values, more).getResultList();
    }

    private Query query(String sql, Class<?> row, List<Object> values, Object... more) {
        var query = session.createNativeQuery(sql, row);
        var place = 1;
        for (var value : values) query.setParameter(place++, value);
        for (var value : more) query.setParameter(place++, value);
        return query;
    }

    private List<SubscriberView> views(List<UUID> ids, MailingList list) {
        if (ids.isEmpty()) return List.of();
        var people = session.createQuery("from Subscriber where id in :ids", Subscriber.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toMap(p -> p.id, p -> p));
        return views.of(ids.stream().map(people::get).filter(Objects::nonNull).toList(), list);
    }
}
