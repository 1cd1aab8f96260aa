package rubriek.audience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Stale;

/** A part of a list that has a name. It holds nobody: whom it means is asked each time. */
@Entity
class Segment {

    @Id
    UUID id;

    @Column(name = "list_id", nullable = false)
    UUID listId;

    @Column(nullable = false)
    String slug;

    @Column(nullable = false)
    String name;

    /** The document, with lists by their ids, so that it outlives their names. */
    @Column(nullable = false)
    String filter;

    @Version
    int version;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Segment() {}

    Segment(MailingList list, SegmentDraft draft, String stored, Instant now) {
        id = UUID.randomUUID();
        version = 1;
        listId = list.id;
        createdAt = now;
        replace(draft, stored, now);
    }

    final void replace(SegmentDraft draft, String stored, Instant now) {
        slug = draft.slugOrMade();
        name = draft.name();
        filter = stored;
        updatedAt = now;
    }

    void mustStandAt(@Nullable Integer expected) {
        if (expected != null && expected != version) throw new Stale(version);
    }
}
