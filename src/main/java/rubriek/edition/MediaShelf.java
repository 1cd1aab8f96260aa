package rubriek.edition;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.media.MediumView;

/** The pictures and files that an issue shows, looked up beforehand, so that an edition follows from nothing but what it is given. */
record MediaShelf(Map<UUID, MediumView> media) {

    static final MediaShelf EMPTY = new MediaShelf(Map.of());

    MediaShelf {
        media = Map.copyOf(media);
    }

    /** Nothing for what is not named, or was deleted since. */
    Optional<MediumView> find(@Nullable UUID id) {
        return Optional.ofNullable(id).map(media::get);
    }
}
