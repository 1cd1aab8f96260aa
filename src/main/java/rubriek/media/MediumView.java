package rubriek.media;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Versioned;

/**
 * A picture or a file.
 *
 * @param name of the largest rendition, made of the name that the file came with
 * @param form what it is, in a word: {@code JPEG}, {@code PNG}, {@code PDF}
 * @param width of the largest rendition, in pixels; null of a file, as is the height
 * @param size of the largest rendition, in octets
 * @param alt what it shows, in words
 * @param decorative whether a reader misses nothing without it
 * @param url public address of the largest rendition
 * @param renditions the largest first
 */
public record MediumView(
        UUID id,
        String name,
        MediumKind kind,
        String form,
        @Nullable Integer width,
        @Nullable Integer height,
        long size,
        @Nullable String alt,
        boolean decorative,
        String url,
        List<RenditionView> renditions,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    private static final int WIDEST_ON_A_PAGE = 1_440;

    public MediumView {
        renditions = List.copyOf(renditions);
    }

    /** The rendition for mail; nothing of a file. A small picture has none of its own. */
    public Optional<RenditionView> forMail() {
        return kind == MediumKind.FILE
                ? Optional.empty()
                : of(Purpose.MAIL).findFirst().or(() -> of(Purpose.WHOLE).findFirst());
    }

    /** The renditions for a page, the narrowest first; none of a file. */
    public List<RenditionView> forWeb() {
        if (width == null) return List.of();
        var whole = width > WIDEST_ON_A_PAGE ? Stream.<RenditionView>empty() : of(Purpose.WHOLE);
        return Stream.concat(of(Purpose.WEB), whole).toList();
    }

    /** Whether an address leads to it, in whichever size. */
    public boolean isAt(String address) {
        return address.startsWith(url.substring(0, url.lastIndexOf('/') + 1));
    }

    private Stream<RenditionView> of(Purpose purpose) {
        return renditions.stream().filter(r -> r.purpose() == purpose);
    }
}
