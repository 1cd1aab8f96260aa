package rubriek.newsletter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What a saved entry taught about one domain; the latest teaching takes the place of the one before. */
@Entity
@Table(name = "learned_source")
@IdClass(LearnedSource.Key.class)
class LearnedSource {

    record Key(UUID newsletterId, String domain) implements Serializable {}

    @Id
    @Column(name = "newsletter_id")
    UUID newsletterId;

    @Id
    String domain;

    @Column(nullable = false)
    String name;

    @Column(name = "learned_at", nullable = false)
    Instant learnedAt;

    @SuppressWarnings("NullAway.Init")
    protected LearnedSource() {}
}
