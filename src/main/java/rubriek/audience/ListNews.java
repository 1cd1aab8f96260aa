package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Tells those who keep a list how many came and left since they were told last: numbers, and nobody's address. Two instances that tell
 * at the same time tell once, and not twice within a day; when nothing happened nothing is told.
 */
@ApplicationScoped
@Transactional
class ListNews {

    /** A day, less what a clock that is put forward and a slow morning take. */
    private static final Duration NOT_AGAIN = Duration.ofHours(20);

    /**
     * Whether a change of many that was a mistake made this step, and was undone for this person. By the words of both: undoing a tag
     * leaves a line of the same action, and takes back no step.
     */
    private static final String UNDONE = """
            exists (
              select 1 from consent b
              where b.subscription_id = %1$s.subscription_id and b.id > %1$s.id and b.action = 'bulk-undone'
                and (%1$s.how || ' undone') like ('%%' || b.how))""";

    /** By the steps of the ledger; who agrees themselves to what was done in their name has come already. */
    private static final String JOINED = """
            select count(distinct c.subscription_id) from consent c
            where c.list_id = ?1 and c.action in ('confirmed', 'added', 'resubscribed') and c.recorded_at > ?2 and c.recorded_at <= ?3
              and not %s
              and not exists (
                select 1 from consent j
                where j.subscription_id = c.subscription_id and j.id < c.id
                  and j.action in ('confirmed', 'added', 'resubscribed') and not %s
                  and not exists (
                    select 1 from consent u
                    where u.subscription_id = j.subscription_id and u.id > j.id and u.id < c.id
                      and u.action = 'unsubscribed'))""".formatted(UNDONE.formatted("c"), UNDONE.formatted("j"));

    /** Of those who were on the list until then: whoever had left before they were erased, or never confirmed, is not counted. */
    private static final String LEFT = """
            select count(distinct c.subscription_id) from consent c
            where c.list_id = ?1 and c.action in ('unsubscribed', 'erased') and c.recorded_at > ?2 and c.recorded_at <= ?3
              and not %s
              and exists (
                select 1 from consent j
                where j.subscription_id = c.subscription_id and j.id < c.id
                  and j.action in ('confirmed', 'added', 'imported', 'resubscribed')
                  and not exists (
                    select 1 from consent u
                    where u.subscription_id = j.subscription_id and u.id > j.id and u.id < c.id and u.action = 'unsubscribed'
                      and not %s))""".formatted(UNDONE.formatted("c"), UNDONE.formatted("u"));

    private final EntityManager session;
    private final ListRepository lists;
    private final NoticeRepository notices;
    private final Register register;

    ListNews(EntityManager session, ListRepository lists, NoticeRepository notices, Register register) {
        this.session = session;
        this.lists = lists;
        this.notices = notices;
        this.register = register;
    }

    /**
     * What came of a list.
     *
     * @param total who is on it now
     */
    record News(long joined, long left, long total, Instant since) {}

    List<UUID> told() {
        session.createNativeQuery(
                        "delete from list_news where list_id in (select id from mailing_list where news_to is null)")
                .executeUpdate();
        return lists.find("newsTo is not null order by slug").stream()
                .map(list -> list.id)
                .toList();
    }

    void tell(UUID id) {
        var now = register.now();
        lists.findByIdOptional(id).ifPresent(list -> {
            var since = since(list);
            if (since.isAfter(now.minus(NOT_AGAIN))) return;
            var news =
                    new News(count(JOINED, id, since, now), count(LEFT, id, since, now), lists.confirmed(list), since);
            if (news.joined() + news.left() == 0 || !isOurs(id, since, now)) return;
            list.newsTo().forEach(address -> notices.persist(new Notice(list, address, news, now)));
        });
    }

    /** Until when it was told; a list that was never told of begins with the change that asked for it. */
    private Instant since(MailingList list) {
        session.createNativeQuery("insert into list_news (list_id, told_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, list.id)
                .setParameter(2, list.updatedAt)
                .executeUpdate();
        return (Instant) session.createNativeQuery("select told_at from list_news where list_id = ?1", Instant.class)
                .setParameter(1, list.id)
                .getSingleResult();
    }

    /** Of two that counted from the same moment one gets it. */
    private boolean isOurs(UUID list, Instant since, Instant now) {
        return session.createNativeQuery("update list_news set told_at = ?3 where list_id = ?1 and told_at = ?2")
                        .setParameter(1, list)
                        .setParameter(2, since)
                        .setParameter(3, now)
                        .executeUpdate()
                == 1;
    }

    private long count(String sql, UUID list, Instant since, Instant now) {
        return ((Number) session.createNativeQuery(sql)
                        .setParameter(1, list)
                        .setParameter(2, since)
                        .setParameter(3, now)
                        .getSingleResult())
                .longValue();
    }
}
