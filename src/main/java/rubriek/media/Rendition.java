package rubriek.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Links;

/** A medium in one size, at rest; its octets are its {@link RenditionPart}s. It never changes. */
@Entity
class Rendition {

    @Id
    UUID id;

    /** Counted from 0; the largest comes first. */
    int place;

    @Column(nullable = false)
    String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Purpose purpose;

    @Column(nullable = false)
    String type;

    @Nullable
    Integer width;

    @Nullable
    Integer height;

    long size;

    /** SHA-256 of its octets. */
    @Column(nullable = false)
    String hash;

    @SuppressWarnings("NullAway.Init")
    protected Rendition() {}

    Rendition(Development made, int place) {
        id = UUID.randomUUID();
        this.place = place;
        name = made.name();
        purpose = made.purpose();
        type = made.form().type();
        width = made.width();
        height = made.height();
        size = made.size();
        hash = made.hash();
    }

    Form form() {
        return Stream.of(Form.values())
                .filter(form -> form.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    RenditionView view(UUID medium, Links links) {
        return new RenditionView(name, purpose, type, width, height, size, links.media(medium, name));
    }

    StoredFile file() {
        return new StoredFile(id, name, type, size, hash, purpose == Purpose.WHOLE && form() == Form.PDF);
    }
}
