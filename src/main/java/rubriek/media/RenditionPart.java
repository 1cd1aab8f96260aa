package rubriek.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A piece of a rendition's octets. */
@Entity
@Table(name = "rendition_part")
@IdClass(RenditionPart.Key.class)
class RenditionPart {

    /** Octets of every part but the last. */
    static final int SIZE = 256 * 1024;

    record Key(UUID renditionId, int place) implements Serializable {}

    @Id
    @Column(name = "rendition_id")
    UUID renditionId;

    /** Counted from 0. */
    @Id
    int place;

    @Column(nullable = false)
    byte[] octets;

    @SuppressWarnings("NullAway.Init")
    protected RenditionPart() {}

    RenditionPart(UUID rendition, int place, byte[] octets) {
        renditionId = rendition;
        this.place = place;
        this.octets = octets;
    }
}
