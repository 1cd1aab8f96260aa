package rubriek.media;

import org.jspecify.annotations.Nullable;

/**
 * A medium in one size.
 *
 * @param name the last part of its address
 * @param type such as {@code image/jpeg}
 * @param width in pixels; null of a file, as is the height
 * @param size in octets
 * @param url its public address; what stands there never changes
 */
public record RenditionView(
        String name,
        Purpose purpose,
        String type,
        @Nullable Integer width,
        @Nullable Integer height,
        long size,
        String url) {}
