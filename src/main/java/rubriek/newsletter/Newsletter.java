package rubriek.newsletter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Json;
import rubriek.shared.Stale;

/** A publication at rest. It lives until it is deleted, which its issues prevent. */
@Entity
class Newsletter {

    @Id
    UUID id;

    @Column(nullable = false)
    String slug;

    @Column(nullable = false)
    String title;

    /** The {@link NewsletterDraft} as JSON. */
    @Column(nullable = false)
    String document;

    @Version
    int version;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Newsletter() {}

    Newsletter(NewsletterDraft draft, Instant now) {
        id = UUID.randomUUID();
        version = 1;
        createdAt = now;
        updatedAt = now;
        slug = draft.slug();
        title = draft.title();
        document = Json.write(draft);
    }

    void replace(NewsletterDraft draft, Instant now) {
        slug = draft.slug();
        title = draft.title();
        document = Json.write(draft);
        updatedAt = now;
    }

    void mustStandAt(@Nullable Integer expected) {
        if (expected != null && expected != version) throw new Stale(version);
    }

    NewsletterDraft draft() {
        return Json.read(document, NewsletterDraft.class);
    }

    NewsletterView view() {
        var d = draft();
        return new NewsletterView(
                id,
                slug,
                title,
                d.language(),
                d.timeZone(),
                d.introduction(),
                d.publisher(),
                d.sender(),
                Objects.requireNonNullElse(d.brand(), Brand.PLAIN),
                Objects.requireNonNullElse(d.sections(), List.of()),
                Objects.requireNonNullElse(d.sources(), Map.of()),
                d.readMoreLabel(),
                Objects.requireNonNullElse(d.numbering(), Numbering.RUNNING),
                Objects.requireNonNullElse(d.layout(), Layout.NEWSLETTER),
                d.colophon(),
                d.privacyText(),
                d.rhythm(),
                Objects.requireNonNullElse(d.words(), List.of()),
                Objects.requireNonNullElse(d.review(), ReviewRules.NONE),
                version,
                createdAt,
                updatedAt);
    }
}
