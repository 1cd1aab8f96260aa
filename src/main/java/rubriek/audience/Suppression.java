package rubriek.audience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address that gets no mail, from one list or from any. In force until it is lifted, which keeps the row. */
@Entity
class Suppression {

    @Id
    UUID id;

    @Column(name = "key_hash", nullable = false)
    String keyHash;

    @Nullable
    String email;

    @Column(name = "list_id")
    @Nullable
    UUID listId;

    /** What makes it the only one of its kind; null once lifted. */
    @Nullable
    String standing;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    SuppressionReason reason;

    @Nullable
    String detail;

    @Column(nullable = false)
    Instant since;

    /** Null for those of before it was kept. */
    @Column(name = "created_by")
    @Nullable
    String by;

    /** Whose copy was refused; null when it was something else, or somebody else wants it too. */
    @Column(name = "dispatch_id")
    @Nullable
    UUID dispatchId;

    @Column(name = "lifted_at")
    @Nullable
    Instant liftedAt;

    @Column(name = "lifted_why")
    @Nullable
    String liftedWhy;

    @SuppressWarnings("NullAway.Init")
    protected Suppression() {}

    SuppressionView view(@Nullable String list) {
        return new SuppressionView(id, email, list, reason, detail, since, by, liftedAt, liftedWhy);
    }
}
