package rubriek.edition;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.media.MediumKind;
import rubriek.media.MediumView;

/**
 * The pictures and files that an issue and the head of its newsletter show, looked up beforehand, so that an edition follows
 * from nothing but what it is given.
 */
record MediaShelf(Map<UUID, MediumView> media) {

    static final MediaShelf EMPTY = new MediaShelf(Map.of());

    MediaShelf {
        media = Map.copyOf(media);
    }

    /** Nothing for what is not named, or was deleted since. */
    Optional<MediumView> find(@Nullable UUID id) {
        return Optional.ofNullable(id).map(media::get);
    }

    /** As {@link #find}; nothing for a file. */
    Optional<MediumView> picture(UUID id) {
        return find(id).filter(medium -> medium.kind() == MediumKind.PICTURE);
    }

    /** The picture that an address of ours leads to, in whichever size; nothing for an address of anywhere else. */
    Optional<MediumView> pictureAt(String address) {
        return media.values().stream()
                .filter(medium -> medium.kind() == MediumKind.PICTURE)
                .filter(medium -> medium.isAt(address))
                .findAny();
    }

    /** The ids of those that are pictures. */
    Stream<UUID> pictures() {
        return media.values().stream()
                .filter(medium -> medium.kind() == MediumKind.PICTURE)
                .map(MediumView::id);
    }
}
