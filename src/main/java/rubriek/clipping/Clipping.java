package rubriek.clipping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import rubriek.shared.NormalLink;
import rubriek.shared.Refused;
import rubriek.shared.Stale;

/** A link at rest in the inbox: new, then kept, placed or rejected. It lives until somebody deletes it. */
@Entity
class Clipping {

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
    String summary;

    @Nullable
    String source;

    @Nullable
    String language;

    /** Handed over as a day: as the midnight of this machine it would be another one where H2's sessions are, in UTC (decision 1). */
    @Column(name = "published_on")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Nullable
    LocalDate publishedOn;

    @Nullable
    String image;

    @Column(name = "image_alt")
    @Nullable
    String imageAlt;

    @Nullable
    String section;

    @Nullable
    String note;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    ClippingState state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Way way;

    @Column(name = "saved_by", nullable = false)
    String savedBy;

    /** This and the next one stay when the entry is taken out: restoring it places the link again. */
    @Column(name = "placed_issue")
    @Nullable
    UUID placedIssue;

    @Column(name = "placed_entry")
    @Nullable
    String placedEntry;

    @Column(name = "placed_number")
    @Nullable
    Integer placedNumber;

    @Column(name = "placed_by")
    @Nullable
    String placedBy;

    @Column(name = "placed_at")
    @Nullable
    Instant placedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    DetailsState details;

    @Column(name = "details_fault")
    @Nullable
    String detailsFault;

    @Column(name = "details_at")
    @Nullable
    Instant detailsAt;

    @Column(name = "details_due")
    @Nullable
    Instant detailsDue;

    @Version
    int version;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Clipping() {}

    void mustStandAt(@Nullable Integer expected) {
        if (expected != null && expected != version) throw new Stale(version);
    }

    void mustNotBePlaced() {
        if (state == ClippingState.PLACED) throw placed();
    }

    Refused placed() {
        return Refused.conflict(
                "clipping-placed", Objects.requireNonNull(placedNumber), Objects.requireNonNull(placedEntry));
    }

    ClippingDraft draft() {
        return new ClippingDraft(
                url, title, summary, source, language, publishedOn, image, imageAlt, section, note, state);
    }

    /** Its state goes freely between new, kept and rejected; whatever is placed stays so while its entry stands. */
    void change(ClippingDraft draft, Instant now) {
        if (state != draft.state()) {
            mustNotBePlaced();
            if (draft.state() == ClippingState.PLACED) throw Refused.unprocessable("clipping-not-placed");
        }
        url = draft.url();
        linkHash = NormalLink.of(url).hash();
        title = draft.title();
        summary = draft.summary();
        source = draft.source();
        language = draft.language();
        publishedOn = draft.publishedOn();
        image = draft.image();
        imageAlt = draft.imageAlt();
        section = draft.section();
        note = draft.note();
        state = draft.state();
        updatedAt = now;
    }

    void place(EntryPlace where, String by, Instant now) {
        state = ClippingState.PLACED;
        placedIssue = where.issue();
        placedNumber = where.number();
        placedEntry = where.entry();
        placedBy = by;
        placedAt = now;
        updatedAt = now;
    }

    boolean standsIn(UUID issue) {
        return state == ClippingState.PLACED && issue.equals(placedIssue);
    }

    /** Follows the issue that its entry stands, or stood, in: as it was just saved. Somebody who rejected it since is not overruled. */
    void follow(int number, Set<String> entries) {
        var there = entries.contains(String.valueOf(placedEntry));
        if (there && state != ClippingState.REJECTED) state = ClippingState.PLACED;
        if (!there) release();
        if (!Objects.equals(placedNumber, number)) placedNumber = number;
    }

    /** Its entry is gone. */
    void release() {
        if (state == ClippingState.PLACED) state = ClippingState.KEPT;
    }

    /** The page was read, or could not be; what stands already stays. */
    void fill(PageDetailsView page, Instant now) {
        var status = page.link().status();
        var there = status != null && status >= 200 && status < 300;
        details = there ? DetailsState.READ : DetailsState.FAILED;
        detailsFault = there ? null : status == null ? page.link().reason() : status.toString();
        detailsAt = now;
        detailsDue = null;
        if (!there) return;
        if (title == null) title = page.title();
        if (summary == null && page.summary() != null) summary = AsTyped.markdown(page.summary());
        if (source == null) source = page.source();
        if (language == null) language = page.language();
        if (publishedOn == null) publishedOn = page.publishedOn();
        if (image == null) image = page.image();
    }

    ClippingView view() {
        return new ClippingView(
                id,
                url,
                title,
                summary,
                source,
                language,
                publishedOn,
                image,
                imageAlt,
                section,
                note,
                state,
                way,
                savedBy,
                createdAt,
                updatedAt,
                state == ClippingState.PLACED ? place() : null,
                new ClippingView.Details(details, detailsFault, detailsAt),
                version);
    }

    private ClippingView.Place place() {
        return new ClippingView.Place(
                Objects.requireNonNull(placedNumber),
                Objects.requireNonNull(placedEntry),
                Objects.requireNonNull(placedBy),
                Objects.requireNonNull(placedAt));
    }
}
