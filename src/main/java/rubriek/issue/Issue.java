package rubriek.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.newsletter.Masthead;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Json;
import rubriek.shared.Refused;
import rubriek.shared.Stale;

/** An issue at rest: draft, then perhaps reviewed and approved, then published, from when on it no longer changes. */
@Entity
class Issue {

    @Id
    UUID id;

    @Column(name = "newsletter_id", nullable = false)
    UUID newsletterId;

    @Column(nullable = false)
    int number;

    @Column(nullable = false)
    String period;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    IssueStatus status;

    /** {@link IssueContent} as JSON. */
    @Column(nullable = false)
    String content;

    /** The content's own subject, for lists. */
    @Nullable
    String subject;

    /** How many entries the content has, for lists; null of one that was not saved since this is kept. */
    @Nullable
    Integer entries;

    @Version
    int version;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    /** Whether its links stand in {@link IssueLink}. */
    @Column(nullable = false)
    boolean projected;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    /** The {@link Masthead} that it was published under, as JSON. */
    @Nullable
    String masthead;

    /** What it was called when it was published, for lists. */
    @Nullable
    String title;

    @SuppressWarnings("NullAway.Init")
    protected Issue() {}

    Issue(NewsletterView newsletter, int number, String period, Instant now) {
        id = UUID.randomUUID();
        newsletterId = newsletter.id();
        this.number = number;
        this.period = period;
        status = IssueStatus.DRAFT;
        content = Json.write(IssueContent.EMPTY);
        version = 1;
        createdAt = now;
        updatedAt = now;
    }

    IssueContent content() {
        return Json.read(content, IssueContent.class);
    }

    /** The issue as it would be sent back to change it. */
    IssueDraft draft() {
        var c = content();
        return new IssueDraft(
                number, period, c.subject(), c.preheader(), c.introduction(), c.layout(), c.cover(), c.sections());
    }

    void mustStandAt(@Nullable Integer expected) {
        if (expected != null && expected != version) throw new Stale(version);
    }

    /**
     * A published issue no longer changes; one in review or approved is a draft again once it does.
     *
     * @return whether anything changed; a save of what stands makes no version
     */
    boolean save(int newNumber, String newPeriod, IssueContent newContent, Instant now) {
        if (status == IssueStatus.PUBLISHED) throw Refused.conflict("issue-published", number);
        var same = newNumber == number && newPeriod.equals(period) && newContent.saysWhat(content());
        if (same && projected) return false;
        if (!same) status = IssueStatus.DRAFT;
        number = newNumber;
        period = newPeriod;
        content = Json.write(newContent);
        projected = true;
        subject = newContent.subject();
        entries = newContent.entries();
        updatedAt = now;
        return true;
    }

    /** From now on it reads as it does at this moment, whatever becomes of the newsletter. @return false when it did so already */
    boolean publish(NewsletterView newsletter, Instant now) {
        if (status == IssueStatus.PUBLISHED) return false;
        become(IssueStatus.PUBLISHED);
        publishedAt = now;
        var published = view(newsletter);
        title = published.title();
        subject = published.subject();
        masthead = Json.write(Masthead.of(newsletter));
        return true;
    }

    void become(IssueStatus next) {
        if (!status.leadsTo(next)) throw Refused.conflict("issue-status", number, term(status), term(next));
        status = next;
    }

    IssueView view(NewsletterView newsletter) {
        return view(newsletter, content());
    }

    /** @param shown what it says now, for who has read that already */
    IssueView view(NewsletterView newsletter, IssueContent shown) {
        var under = masthead == null ? null : Json.read(masthead, Masthead.class);
        var publication = under == null ? newsletter : under.on(newsletter);
        var headings = Headings.of(publication, number, period);
        return new IssueView(
                id,
                newsletterId,
                number,
                period,
                headings.title(),
                status,
                Objects.requireNonNullElseGet(shown.subject(), headings::subject),
                shown.preheader(),
                Objects.requireNonNullElse(shown.layout(), publication.layout()),
                shown.cover(),
                shown.introduction(),
                numbered(shown.sections()),
                version,
                createdAt,
                updatedAt,
                publishedAt,
                under);
    }

    IssueRow row(NewsletterView newsletter) {
        var view = view(newsletter);
        return new IssueRow(
                number,
                period,
                view.title(),
                status,
                view.subject(),
                view.sections().stream().mapToInt(s -> s.entries().size()).sum(),
                version,
                createdAt,
                updatedAt,
                publishedAt);
    }

    private static List<SectionView> numbered(List<Section> sections) {
        var views = new ArrayList<SectionView>();
        var next = 1;
        for (var s : sections) {
            var number = s.isNumbered() ? (Integer) next++ : null;
            var id = Objects.requireNonNull(s.id(), "a stored section has an id");
            views.add(new SectionView(id, number, s.title(), s.isNumbered(), s.introduction(), s.all()));
        }
        return List.copyOf(views);
    }

    private static Refused.Term term(IssueStatus status) {
        return new Refused.Term("issue." + status.name().toLowerCase(Locale.ROOT));
    }
}
