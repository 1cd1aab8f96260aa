package rubriek.clipping.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.NormalLink;
import rubriek.shared.Texts;

/** A feed at rest, until its next reading is due. It lives until somebody deletes it. */
@Entity
class Feed {

    private static final int LONGEST_ETAG = 1000;
    private static final int LONGEST_DATE = 200;

    @Id
    UUID id;

    @Column(name = "newsletter_id", nullable = false)
    UUID newsletterId;

    @Column(nullable = false)
    String url;

    @Column(name = "link_hash", nullable = false)
    String linkHash;

    @Nullable
    String title;

    @Nullable
    String section;

    @Nullable
    String etag;

    @Column(name = "last_modified")
    @Nullable
    String lastModified;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    FeedOutcome outcome;

    @Column(name = "outcome_items", nullable = false)
    int outcomeItems;

    @Column(name = "outcome_fresh", nullable = false)
    int outcomeFresh;

    @Column(name = "outcome_why")
    @Nullable
    String outcomeWhy;

    @Column(name = "read_at", nullable = false)
    Instant readAt;

    @Column(name = "due_at", nullable = false)
    Instant dueAt;

    @Column(nullable = false)
    int failures;

    @Column(name = "created_by", nullable = false)
    String createdBy;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Feed() {}

    @SuppressWarnings("NullAway.Init") // record() fills the rest
    Feed(UUID newsletter, String url, @Nullable String section, String by, Instant now) {
        id = UUID.randomUUID();
        newsletterId = newsletter;
        this.url = url;
        linkHash = NormalLink.of(url).hash();
        this.section = section;
        createdBy = by;
        createdAt = now;
    }

    /** @param fresh how many of the items were new */
    void record(Reading reading, int fresh, FeedSettings settings, Instant now) {
        outcome = reading.outcome();
        outcomeWhy = reading.why();
        outcomeFresh = fresh;
        outcomeItems = reading.count();
        readAt = now;
        failures = outcome.good() ? 0 : failures + 1;
        dueAt = now.plus(wait(settings));
        if (!outcome.good() || outcome == FeedOutcome.UNCHANGED) return;
        if (reading.title() != null) title = reading.title();
        etag = within(reading.etag(), LONGEST_ETAG);
        lastModified = within(reading.lastModified(), LONGEST_DATE);
    }

    /** Twice as long after each failure. */
    private Duration wait(FeedSettings settings) {
        var longer = settings.interval().multipliedBy(1L << Math.min(failures, 20));
        return failures == 0 || longer.compareTo(settings.longest()) < 0 ? longer : settings.longest();
    }

    /** What is too long to send back is better not sent. */
    private static @Nullable String within(@Nullable String header, int most) {
        return header == null || header.length() > most ? null : header;
    }

    FeedView view(Texts texts) {
        var why = outcomeWhy == null ? "" : outcomeWhy;
        var words = texts.get(outcome.word(), outcomeItems, outcomeFresh, why);
        return new FeedView(
                id,
                url,
                title,
                section,
                new FeedView.Last(outcome, words, readAt, outcomeItems, outcomeFresh, failures),
                dueAt,
                createdBy,
                createdAt);
    }
}
