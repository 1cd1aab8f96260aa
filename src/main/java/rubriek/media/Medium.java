package rubriek.media;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Links;
import rubriek.shared.Stale;

/** A picture or file at rest. Its content never changes, only the words about it; it lives until it is deleted, which issues prevent. */
@Entity
class Medium {

    @Id
    UUID id;

    @Column(name = "newsletter_id", nullable = false)
    UUID newsletterId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    MediumKind kind;

    @Column(nullable = false)
    String name;

    /** SHA-256 of what was uploaded. */
    @Column(nullable = false)
    String hash;

    @Nullable
    String alt;

    boolean decorative;

    /** In no order; Hibernate would read a grammar at each start to be told of one. */
    @OneToMany(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "medium_id", nullable = false, updatable = false)
    @BatchSize(size = 100)
    List<Rendition> renditions = new ArrayList<>();

    @Version
    int version;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Medium() {}

    Medium(Intake intake, List<Rendition> renditions, Instant now) {
        id = UUID.randomUUID();
        newsletterId = intake.newsletter();
        kind = intake.form().picture() ? MediumKind.PICTURE : MediumKind.FILE;
        hash = intake.hash();
        name = renditions.get(0).name;
        this.renditions.addAll(renditions);
        version = 1;
        alt = intake.words().alt();
        decorative = intake.words().decorates();
        createdAt = now;
        updatedAt = now;
    }

    void describe(MediumDraft words, Instant now) {
        alt = words.alt();
        decorative = words.decorates();
        updatedAt = now;
    }

    void mustStandAt(@Nullable Integer expected) {
        if (expected != null && expected != version) throw new Stale(version);
    }

    MediumDraft draft() {
        return new MediumDraft(alt, decorative);
    }

    MediumView view(Links links) {
        var inPlace = renditions.stream()
                .sorted(Comparator.comparingInt(r -> r.place))
                .toList();
        var views = inPlace.stream().map(r -> r.view(id, links)).toList();
        var whole = views.get(0);
        return new MediumView(
                id,
                name,
                kind,
                inPlace.get(0).form().name(),
                whole.width(),
                whole.height(),
                whole.size(),
                alt,
                decorative,
                whole.url(),
                views,
                version,
                createdAt,
                updatedAt);
    }
}
