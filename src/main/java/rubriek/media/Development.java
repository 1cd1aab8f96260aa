package rubriek.media;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A rendition that was made and not yet stored.
 *
 * @param size in octets
 * @param hash SHA-256 of the octets
 * @param content opens the octets
 */
record Development(
        String name,
        Purpose purpose,
        Form form,
        @Nullable Integer width,
        @Nullable Integer height,
        long size,
        String hash,
        Source content) {

    /** Octets that can be read once or again. */
    interface Source {
        InputStream open() throws IOException;
    }
}
