package rubriek.issue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Sorting;

@ApplicationScoped
class IssueRepository implements PanacheRepositoryBase<Issue, UUID> {

    Issue numbered(NewsletterView newsletter, int number) {
        return find("newsletterId = ?1 and number = ?2", newsletter.id(), number)
                .firstResultOptional()
                .orElseThrow(() -> new Missing("issue", number));
    }

    /** Locked until the transaction ends, so that nobody saves it in between. Whoever locks a clipping too locks it after this. */
    Issue locked(NewsletterView newsletter, int number) {
        getEntityManager()
                .createNativeQuery("select id from issue where newsletter_id = ?1 and number = ?2 for update")
                .setParameter(1, newsletter.id())
                .setParameter(2, number)
                .getResultList();
        return numbered(newsletter, number);
    }

    Issue withId(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Missing("issue", id));
    }

    boolean taken(NewsletterView newsletter, int number) {
        return count("newsletterId = ?1 and number = ?2", newsletter.id(), number) > 0;
    }

    /**
     * Locks the newsletter's row until the transaction ends, so that two who make the next issue at the same time get two
     * numbers.
     */
    void lockNumbers(NewsletterView newsletter) {
        getEntityManager()
                .createNativeQuery("select id from newsletter where id = ?1 for update")
                .setParameter(1, newsletter.id())
                .getSingleResult();
    }

    /** The highest number within these, themselves included; nothing when none is taken. */
    Optional<Integer> highest(NewsletterView newsletter, int from, int to) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select max(number) from Issue where newsletterId = ?1 and number between ?2 and ?3",
                        Integer.class)
                .setParameter(1, newsletter.id())
                .setParameter(2, from)
                .setParameter(3, to)
                .getSingleResult());
    }

    /** The first number above this one that is free. */
    int freeAfter(NewsletterView newsletter, int number) {
        if (!taken(newsletter, number + 1)) return number + 1;
        return getEntityManager()
                .createQuery(
                        "select min(i.number) + 1 from Issue i where i.newsletterId = ?1 and i.number > ?2 and not exists"
                                + " (select 1 from Issue n where n.newsletterId = ?1 and n.number = i.number + 1)",
                        Integer.class)
                .setParameter(1, newsletter.id())
                .setParameter(2, number)
                .getSingleResult();
    }

    long countOfPeriod(NewsletterView newsletter, String period) {
        return count("newsletterId = ?1 and period = ?2", newsletter.id(), period);
    }

    /** Nothing when no other issue was ever sent. */
    Optional<Instant> lastPublished(Issue besides) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select max(publishedAt) from Issue where newsletterId = ?1 and status = ?2 and id <> ?3",
                        Instant.class)
                .setParameter(1, besides.newsletterId)
                .setParameter(2, IssueStatus.PUBLISHED)
                .setParameter(3, besides.id)
                .getSingleResult());
    }

    /** The periods of the issues before this one that were not sent. */
    List<String> waitingBefore(Issue issue) {
        return getEntityManager()
                .createQuery(
                        "select period from Issue where newsletterId = ?1 and number < ?2 and status <> ?3",
                        String.class)
                .setParameter(1, issue.newsletterId)
                .setParameter(2, issue.number)
                .setParameter(3, IssueStatus.PUBLISHED)
                .getResultList();
    }

    /** Highest number first. */
    List<Issue> of(NewsletterView newsletter, @Nullable IssueStatus status, PageRequest page) {
        var issues = status == null
                ? find("newsletterId = ?1 order by number desc", newsletter.id())
                : find("newsletterId = ?1 and status = ?2 order by number desc", newsletter.id(), status);
        return issues.page(page.page() - 1, page.size()).list();
    }

    /** Highest number first, unless the request says otherwise; without the documents. */
    List<IssueLine> lines(NewsletterView newsletter, @Nullable IssueStatus status, PageRequest page) {
        var which = status == null ? "" : " and status = :status";
        var query = getEntityManager()
                .createQuery(
                        "select id, number, period, status, subject, entries, version, createdAt, updatedAt, publishedAt, title"
                                + " from Issue where newsletterId = :newsletter" + which
                                + page.orderBy(Sorting.down(IssueSort.NUMBER)),
                        IssueLine.class)
                .setParameter("newsletter", newsletter.id())
                .setFirstResult(page.offset())
                .setMaxResults(page.size());
        if (status != null) query.setParameter("status", status);
        return query.getResultList();
    }

    /** The published one with the nearest number below this one. */
    Optional<Issue> publishedBefore(NewsletterView newsletter, int number) {
        return find(
                        "newsletterId = ?1 and status = ?2 and number < ?3 order by number desc",
                        newsletter.id(),
                        IssueStatus.PUBLISHED,
                        number)
                .firstResultOptional();
    }

    /** The published one with the nearest number above this one. */
    Optional<Issue> publishedAfter(NewsletterView newsletter, int number) {
        return find(
                        "newsletterId = ?1 and status = ?2 and number > ?3 order by number",
                        newsletter.id(),
                        IssueStatus.PUBLISHED,
                        number)
                .firstResultOptional();
    }

    long countOf(NewsletterView newsletter, @Nullable IssueStatus status) {
        return status == null
                ? count("newsletterId", newsletter.id())
                : count("newsletterId = ?1 and status = ?2", newsletter.id(), status);
    }

    /** Writes the issue now; that its number is taken may come to light only here. */
    void store(Issue issue) {
        try {
            persistAndFlush(issue);
        } catch (ConstraintViolationException taken) {
            throw Refused.conflict("number-taken", issue.number);
        }
    }
}
