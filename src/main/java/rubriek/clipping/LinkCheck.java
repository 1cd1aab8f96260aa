package rubriek.clipping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of one link, and whether somebody waits to know more. */
@Entity
@Table(name = "link_check")
class LinkCheck {

    @Id
    @Column(name = "link_hash")
    String hash;

    /** As it was written last. */
    @Column(nullable = false)
    String url;

    @Enumerated(EnumType.STRING)
    @Nullable
    LinkState state;

    @Nullable
    Integer status;

    @Column(name = "final_url")
    @Nullable
    String finalUrl;

    @Nullable
    String reason;

    @Column(name = "checked_at")
    @Nullable
    Instant checkedAt;

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    @SuppressWarnings("NullAway.Init")
    protected LinkCheck() {}

    void record(LinkView seen) {
        state = seen.state();
        status = seen.status();
        finalUrl = seen.finalUrl();
        reason = seen.reason();
        checkedAt = seen.checkedAt();
        dueAt = null;
    }

    boolean waits() {
        return dueAt != null;
    }

    /**
     * What is known of the link as it is written here; empty before the first look. Who wrote the new address of a link that moved has
     * done what there was to do: both are one link, and this one leads straight there.
     */
    Optional<LinkView> view(String written) {
        if (state == null || checkedAt == null) return Optional.empty();
        var now = state == LinkState.REDIRECTED && written.equals(finalUrl) ? LinkState.REACHABLE : state;
        return Optional.of(new LinkView(now, status, finalUrl, reason, checkedAt));
    }
}
